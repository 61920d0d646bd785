/** Larger files are no rule sets: core refuses more than a megabyte. */
const MOST_BYTES = 2_000_000;

/** Hands a text to the browser to be saved as a file. It goes nowhere else. */
export function downloadText(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); });
}

/** Reads the file that a person chose; null where none is chosen, `too-large` where it cannot be a rule set. */
export async function readChosenFile({ target }: Event): Promise<string | null | { readonly refused: 'too-large' }> {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file === undefined) return null;
  const text = file.size > MOST_BYTES ? null : await file.text();
  // The same file can be opened again.
  input.value = '';
  return text ?? { refused: 'too-large' };
}
