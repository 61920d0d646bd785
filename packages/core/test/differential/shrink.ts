/**
 * Takes a value apart for as long as it still shows the fault: parts are left out, a group of conditions becomes one of
 * them, an answer in full becomes a short one. What is left has nothing in it that the fault does not need.
 */
export async function shrink<T>(value: T, showsFault: (candidate: T) => Promise<boolean>): Promise<T> {
  let smallest = value;
  for (let found = true; found; ) {
    found = false;
    for (const candidate of simpler(smallest)) {
      if (!(await showsFault(candidate as T))) continue;
      smallest = candidate as T;
      found = true;
      break;
    }
  }
  return smallest;
}

function* simpler(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) yield value.filter((_, j) => j !== i);
    for (let i = 0; i < value.length; i++) for (const inner of simpler(value[i])) yield value.map((each: unknown, j) => (j === i ? inner : each));
    return;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const group of [object['all'], object['any'], [object['not']], [object['value']]]) {
    if (Array.isArray(group)) yield* group.filter((inner) => inner !== undefined);
  }
  for (const key of Object.keys(object)) yield Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
  for (const key of Object.keys(object)) for (const inner of simpler(object[key])) yield { ...object, [key]: inner };
}
