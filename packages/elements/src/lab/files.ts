/** Larger files are no rule sets: core refuses more than a megabyte. */
const MOST_BYTES = 2_000_000;

/** Hands a text to the browser to be saved as a file. It goes nowhere else. */
export function downloadText(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Not at once: some browsers begin to save only then.
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 10_000);
}

/** Reads the file that a person chose; null where they chose none. It is refused where it is too large for a rule set, or was changed or removed since it was chosen. */
export async function readChosenFile({ target }: Event): Promise<string | null | { readonly refused: 'fileTooLarge' | 'fileUnreadable' }> {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file === undefined) return null;
  const read = file.size > MOST_BYTES ? { refused: 'fileTooLarge' as const } : await file.text().catch(() => ({ refused: 'fileUnreadable' as const }));
  // The same file can be opened again.
  input.value = '';
  return read;
}
