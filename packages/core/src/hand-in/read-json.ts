/** Deepest nesting of a value. */
const DEEPEST = 100;

/**
 * The value of a text in JSON; `undefined` if it is none, is nested deeper than anything of ours, or has a field that
 * could change what other objects are.
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isPlain(value, DEEPEST) ? value : undefined;
}

function isPlain(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isPlain(inner, levels - 1));
}
