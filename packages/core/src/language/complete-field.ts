// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets are written so
import type { Lesson } from '../model/lesson.ts';
import { REFERENCE_FILE } from '../model/lesson-files.ts';
import { say } from '../model/message.ts';
import type { CompletionItem, CompletionList } from './completion-item.ts';
import { fieldAt } from './lesson-fields.ts';
import type { SchemaField } from './schema-fields.ts';
import { yamlPlace } from './yaml-place.ts';

/** Completes keys and values of YAML, from the schema of the file: of the front matter or of reference.yaml. */
export function completeField(
  lesson: Lesson,
  text: string,
  file: string,
  from: number,
  offset: number,
  fields: readonly SchemaField[],
): CompletionList | undefined {
  const place = yamlPlace(text, from, offset);
  if (!place) return undefined;
  const { path, key, keySpan, value, colon, siblings } = place;
  if (!value) {
    const parent = fieldAt(fields, path);
    const replace = { file, ...keySpan };
    // An entry of a list of words is not a key.
    if (parent?.form === 'list' && parent.fields.length === 0)
      return { replace, items: valuesOf(lesson, parent, file, path.slice(0, -1)), incomplete: false };
    const here = path.length === 0 ? fields : (parent?.fields ?? []);
    const items = here
      .filter((field) => !siblings.has(field.key))
      .map((field): CompletionItem => fieldItem(field, colon, file === REFERENCE_FILE && path.length === 0));
    return { replace, items, incomplete: false };
  }
  const field = fieldAt(fields, [...path, key]);
  if (!field) return undefined;
  return { replace: { file, ...value }, items: valuesOf(lesson, field, file, path), incomplete: false };
}

/** A key with the form of its value, if it has none yet. */
export function fieldItem(field: SchemaField, colon: boolean, list: boolean): CompletionItem {
  const value = list
    ? '\n  - id: ${1:an-id}\n    name: ${2:Name}$0'
    : { text: ' $1', number: ' $1', 'yes-no': ' ${1|true,false|}', list: ' [$1]', map: '\n  $1' }[field.form];
  return {
    kind: 'field',
    label: field.key,
    detail: say(field.means),
    insert: colon ? field.key : `${field.key}:${value}`,
    snippet: !colon,
    goesOn: !colon && (field.examples.length > 0 || field.key === 'parts' || field.key === 'section'),
  };
}

function valuesOf(
  lesson: Lesson,
  field: SchemaField,
  file: string,
  path: readonly string[],
): CompletionItem[] {
  const words = (list: readonly string[]): CompletionItem[] =>
    list.map((word) => ({ kind: 'value', label: word, detail: say(field.means), insert: word }));
  if (field.form === 'yes-no') return words(['true', 'false']);
  if (file === REFERENCE_FILE && field.key === 'section')
    return lesson.sections
      .filter(({ named }) => named)
      .map((section) => ({ kind: 'section', label: section.id, beside: section.title, insert: section.id }));
  if (field.key === 'parts' && path.length === 0)
    return lesson.parts
      .slice(1)
      .map((part) => ({ kind: 'file', label: part.path, detail: say(field.means), insert: part.path }));
  return words(field.examples);
}
