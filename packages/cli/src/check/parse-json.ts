/** What a JSON text holds; undefined where it is not JSON, as it may be while it is being written. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
