import type { Operation, Piece } from './vector-files.ts';

/** A copy of a value with the changes made, one after the other. */
export function edit<T>(value: T, operations: readonly Operation[]): T {
  const copy = structuredClone(value);
  for (const operation of operations) change(copy, operation);
  return copy;
}

function change(root: unknown, operation: Operation): void {
  const steps = operation.path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop() ?? '';
  const parent = steps.reduce((inner, step) => (inner as Record<string, unknown>)[step], root) as Record<string, unknown> | unknown[] | undefined;
  if (parent === undefined) throw new Error(`There is nothing at ${operation.path}.`);
  if (Array.isArray(parent)) {
    const place = last === '-' ? parent.length : Number(last);
    if (operation.op === 'replace') parent[place] = operation.value;
    else if (operation.op === 'add') parent.splice(place, 0, operation.value);
    else parent.splice(place, 1);
    return;
  }
  if (operation.op !== 'add' && !Object.hasOwn(parent, last)) throw new Error(`There is nothing at ${operation.path}.`);
  if (operation.op === 'remove') Reflect.deleteProperty(parent, last);
  else parent[last] = operation.value;
}

/** The text of a file, joined from its pieces. */
export function joinPieces(pieces: readonly Piece[], ruleSet: unknown): string {
  const whole = JSON.stringify(ruleSet, null, 2);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : 'repeat' in piece ? piece.repeat.repeat(piece.times) : piece.ruleSet === 'whole' ? whole : whole.slice(1))).join('');
}
