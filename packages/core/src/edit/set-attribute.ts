import type { Mark } from '../model/mark.ts';
import type { TextEdit } from '../model/text-edit.ts';

/**
 * Gives an attribute of a mark a value, or takes the attribute away; `undefined` where nothing is to be done.
 *
 * @param value kebab-case, so that it needs no quotes; `undefined` takes it away
 */
export function setAttribute(mark: Mark, key: string, value: string | undefined): TextEdit | undefined {
  const { file } = mark.span;
  const index = mark.attributes.findIndex((attribute) => attribute.key === key);
  const found = mark.attributes[index];
  if (found && value === undefined) {
    const start = mark.attributes[index - 1]?.span.end ?? found.span.start;
    return { span: { ...found.span, start }, text: '' };
  }
  if (value === undefined || found?.value === value) return undefined;
  if (found) return { span: found.span, text: `${key}=${value}` };
  const last = mark.attributes.at(-1)?.span.end;
  if (last === undefined) return { span: mark.span, text: `<!-- ${mark.name} ${key}=${value} -->` };
  return { span: { file, start: last, end: last }, text: ` ${key}=${value}` };
}
