/** The seed of a run's random choices: a new one each time, or the one in CSE_SEED. It is printed, so that a run can be repeated. */
export function seedOf(what: string): number {
  const given = process.env['CSE_SEED'];
  const seed = given === undefined || given === '' ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  if (!Number.isSafeInteger(seed)) throw new Error('CSE_SEED must be a whole number.');
  process.stdout.write(`${what}: seed ${String(seed)} (repeat with CSE_SEED=${String(seed)})\n`);
  return seed;
}

/** Another seed for each number; near ones have nothing in common (the finaliser of MurmurHash3). */
export function deriveSeed(seed: number, number: number): number {
  let mixed = Math.imul(seed ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
