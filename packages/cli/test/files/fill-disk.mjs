// Loaded before the program: every write ends half-way, as on a disk that is full.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFile } = fs.promises;
fs.promises.writeFile = async (path, text) => {
  await writeFile(path, text.slice(0, text.length / 2));
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
};
syncBuiltinESMExports();
