import { typeMeanings } from '../exercise/exercise-types.ts';
import { fileOf, frontMatterRange, textOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import type { MarkAttribute } from '../model/mark.ts';
import {
  commentMeanings,
  isCommentName,
  isMarkName,
  lensMeanings,
  markKeys,
  markMeanings,
} from '../model/mark-vocabulary.ts';
import type { Message } from '../model/message.ts';
import { say } from '../model/message.ts';
import type { Sliceable } from '../model/sliceable.ts';
import type { Span } from '../model/span.ts';
import { fieldAt, frontMatterFields, referenceFields } from './lesson-fields.ts';
import { markAt } from './mark-at.ts';
import type { SchemaField } from './schema-fields.ts';
import { yamlPlace } from './yaml-place.ts';

/** The explanation of a word of the lesson format. */
export interface Explanation {
  readonly span: Span;
  readonly word: string;
  readonly means: Message;
}

/** Explains the word of the format at an offset: a mark's name, key or value, or a field of YAML. */
export function explanation(lesson: Lesson, file: string, offset: number): Explanation | undefined {
  const text = fileOf(lesson, file);
  if (file === REFERENCE_FILE)
    return fieldExplanation(textOf(lesson, file), file, 0, offset, referenceFields);
  const head = file === LESSON_FILE ? frontMatterRange(text) : undefined;
  if (head && offset < head.end)
    return fieldExplanation(textOf(lesson, file), file, head.start, offset, frontMatterFields);
  return markExplanation(text, file, offset);
}

/** Explains the field of YAML whose name is at an offset. */
export function fieldExplanation(
  text: string,
  file: string,
  from: number,
  offset: number,
  fields: readonly SchemaField[],
): Explanation | undefined {
  const place = offset < from ? undefined : yamlPlace(text, from, offset);
  if (!place?.colon || offset >= place.keySpan.end) return undefined;
  const field = fieldAt(fields, [...place.path, place.key]);
  return field && { span: { file, ...place.keySpan }, word: field.key, means: say(field.means) };
}

function markExplanation(text: Sliceable, file: string, offset: number): Explanation | undefined {
  const { mark, inside } = markAt(text, file, offset) ?? {};
  if (!mark || !inside) return undefined;
  const { name, nameSpan } = mark;
  const { start, end } = nameSpan;
  const isName = offset >= start && offset < end;
  if (isCommentName(name))
    return isName ? { span: { file, start, end }, word: name, means: say(commentMeanings[name]) } : undefined;
  if (!isMarkName(name)) return undefined;
  if (isName) return { span: { file, start, end }, word: name, means: say(markMeanings[name]) };
  const attribute = mark.attributes.find(({ span }) => span.start <= offset && offset < span.end);
  return attribute && attributeExplanation(attribute, name, offset);
}

function attributeExplanation(
  { key, value, span, valueSpan }: MarkAttribute,
  mark: keyof typeof markKeys,
  offset: number,
): Explanation | undefined {
  const known = markKeys[mark].find((candidate) => candidate.key === key);
  if (!known) return undefined;
  if (offset < span.start + key.length)
    return { span: { ...span, end: span.start + key.length }, word: key, means: say(known.means) };
  const meanings: Readonly<Record<string, string>> =
    known.value === 'lens' ? lensMeanings : known.value === 'type' ? typeMeanings : {};
  const means = Object.hasOwn(meanings, value) ? meanings[value] : undefined;
  return means === undefined ? undefined : { span: valueSpan, word: value, means: say(means) };
}
