// Loaded before the program: instead of renaming a file it says so on standard error and waits, so that a test can end the
// program at exactly that moment.
import fs from 'node:fs';

fs.rename = () => {
  process.stderr.write('about to rename\n');
  setInterval(() => undefined, 1000);
};
