import { escapeControls } from '@cse-screening/core/escape-controls';

/**
 * Writes a command that is to be copied. Each file reaches the command as it is, whatever is in its name: quoted where a
 * shell would part it or obey it, and never taken for an option.
 *
 * @param root what `--root` named, where that is needed again
 */
export function writeCommand(command: string, files: readonly string[], root = '.'): string {
  const words = [...files.map((file) => quote(file.startsWith('-') ? `./${file}` : file)), ...(root === '.' ? [] : [quote(`--root=${root}`)])];
  return `cse-rules ${command} ${words.join(' ')}`;
}

/** Quotes a word: with double quotes where they will do, since Windows' command prompt knows no others. A character that a terminal would obey is written as its code; a file with such a name is then not found. */
function quote(word: string): string {
  const shown = escapeControls(word);
  if (/^[\w@%+=:,./-]+$/.test(shown)) return shown;
  return /["$`!]|\\\\|\\$/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown}"`;
}
