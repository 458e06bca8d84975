import { escapeHtml } from '../text/escape-html.ts';

/** Formats attributes for a tag; `undefined` and `false` leave one out, `true` writes its name alone. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}

/** Makes an element id that no other kind shares, from an id or a label with any characters. */
export function elementId(kind: string, id: string | number): string {
  return `${kind}-${String(id).replace(/[^\w.-]|_(?=[\da-f]+_)/gu, (unit) => `_${(unit.codePointAt(0) ?? 0).toString(16)}_`)}`;
}
