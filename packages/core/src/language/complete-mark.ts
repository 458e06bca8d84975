import { exerciseTypes, typeMeanings } from '../exercise/exercise-types.ts';
import { FreshNames, suggestId } from '../lesson/fresh-names.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Lesson } from '../model/lesson.ts';
import {
  type CommentName,
  commentMeanings,
  isMarkName,
  lensMeanings,
  type MarkKey,
  type MarkName,
  markKeys,
  markMeanings,
} from '../model/mark-vocabulary.ts';
import { say } from '../model/message.ts';
import { lenses } from '../model/question.ts';
import type { Sliceable } from '../model/sliceable.ts';
import { completeLabel } from './complete-note.ts';
import type { CompletionItem, CompletionList } from './completion-item.ts';
import { type MarkAt, markAt } from './mark-at.ts';

const ALLOW: CompletionItem = {
  kind: 'mark',
  label: 'allow',
  detail: say(commentMeanings.allow),
  insert: 'allow ',
  goesOn: true,
};

const VALUE = /(?<![\w-])([\w-]+)=(?:"([^"]*)|'([^']*)|([^\s"']*))$/;

/**
 * Completes names, keys and values inside a comment under a heading, and the key mark elsewhere. `undefined` outside
 * comments.
 */
export function completeMark(
  lesson: Lesson,
  text: Sliceable,
  file: string,
  offset: number,
): CompletionList | undefined {
  const around = markAt(text, file, offset);
  if (!around) return undefined;
  const before = text.slice(around.inside.start, offset);
  if (/^\s*[a-z-]*$/.test(before)) return names(lesson, text, file, offset, around);
  const name = around.mark?.name ?? '';
  if (!isMarkName(name)) return undefined;
  const value = VALUE.exec(before);
  return value
    ? values(lesson, text, file, offset, around, name, value)
    : keys(lesson, text, file, offset, around, name);
}

function names(
  lesson: Lesson,
  text: Sliceable,
  file: string,
  offset: number,
  { headingLevel, inside, closed }: MarkAt,
): CompletionList {
  const begun = /(?<![a-z-])[a-z-]*$/.exec(text.slice(inside.start, offset))?.[0].length ?? 0;
  const after = text.slice(offset, inside.end);
  const taken = /^[a-z-]*/.exec(after)?.[0].length ?? 0;
  // An editor that closes brackets has left a `>` behind `<!--`.
  const stray = !closed && /^[a-z-]*\s*(?:-?->|>)?$/.test(after.trimEnd());
  const replace = { file, start: offset - begun, end: stray ? inside.end : offset + taken };
  const blank = /\s$/.test(text.slice(inside.start, replace.start)) ? '' : ' ';
  const whole = stray || (closed && after.slice(taken).trim() === '');
  const tail = closed ? (/^\s/.test(after.slice(taken)) ? '' : ' ') : stray ? ' -->' : '';
  return {
    replace,
    items: offered(file, headingLevel, takesRubric(lesson, file, offset))
      .map(
        ({ name, means }): CompletionItem => ({
          kind: 'mark',
          label: name,
          detail: say(means),
          insert: blank + (whole ? skeleton(lesson, text, inside.start, name) + tail : name),
          snippet: whole,
          ...(blank ? { filter: ` ${name}` } : {}),
        }),
      )
      .concat(ALLOW),
    incomplete: false,
  };
}

/** A word that a comment can begin with, and its purpose. */
interface Offered {
  readonly name: MarkName | Exclude<CommentName, 'allow'>;
  readonly means: string;
}

/** The marks allowed under a heading of a level, the likeliest first; elsewhere only a key or a rubric can begin. */
function offered(file: string, level: number | undefined, rubric: boolean): readonly Offered[] {
  if (level === undefined) {
    const key: Offered = { name: 'key', means: markMeanings.key };
    return rubric ? [{ name: 'rubric', means: commentMeanings.rubric }, key] : [key];
  }
  const names: readonly MarkName[] =
    file === 'lesson.md' && level <= 2
      ? ['section', 'question', 'exercise']
      : ['question', 'exercise', 'section'];
  return names.map((name) => ({ name, means: markMeanings[name] }));
}

/** Whether a place is in an exercise that students write for, and that has no rubric yet. */
function takesRubric({ exercises }: Lesson, file: string, offset: number): boolean {
  const exercise = exercises.find(
    ({ span }) => span.file === file && span.start < offset && offset <= span.end,
  );
  return exercise !== undefined && 'rubric' in exercise && exercise.rubric === undefined;
}

/** A mark with its required keys. */
function skeleton(lesson: Lesson, text: Sliceable, inside: number, name: Offered['name']): string {
  if (name === 'key' || name === 'rubric') return name;
  const id = `id=\${1:${suggestId(new FreshNames(lesson), name, titleAbove(text, inside - 4))}}`;
  const types = Object.keys(exerciseTypes).join(',');
  return name === 'exercise' ? `${name} ${id} type=\${2|${types}|}` : `${name} ${id}`;
}

/** The words of the heading above a comment. */
function titleAbove(text: Sliceable, comment: number): string {
  const lines = text.slice(Math.max(0, comment - 400), comment).split(/\r\n?|\n/);
  const line = lines.at(-2) ?? '';
  const title = /^[ =-]*$/.test(line) ? (lines.at(-3) ?? '') : line;
  return title.replace(/\[\^[^\]]*\]|^[ #]+/g, '');
}

function keys(
  lesson: Lesson,
  text: Sliceable,
  file: string,
  offset: number,
  { mark, inside, closed }: MarkAt,
  name: MarkName,
): CompletionList | undefined {
  const before = text.slice(inside.start, offset);
  const begun = /(?:^|\s)([\w-]*)$/.exec(before)?.[1];
  if (begun === undefined) return undefined;
  const after = text.slice(offset, inside.end);
  const [written = '', equals] = /^[\w-]*(=)?/.exec(after) ?? [];
  const attributes = mark?.attributes ?? [];
  const here = attributes.find(({ span }) => span.start <= offset && offset <= span.end)?.key;
  const present = new Set(attributes.map(({ key }) => key).filter((key) => key !== here || key === ''));
  const type = attributes.find(({ key }) => key === 'type')?.value;
  const items = markKeys[name]
    .filter(({ key, only }) => !present.has(key) && (only === undefined || only === type || !type))
    .map((known): CompletionItem => {
      const value = equals ? '' : valueSnippet(lesson, text, inside.start, name, known);
      return {
        kind: 'key',
        label: known.key,
        detail: say(known.means),
        insert: equals ? known.key : `${known.key}=${value}${closed && after === '' ? ' ' : ''}`,
        snippet: !equals,
        goesOn: !equals && known.value !== 'id',
      };
    });
  const end = offset + written.length - (equals ? 1 : 0);
  return { replace: { file, start: offset - begun.length, end }, items, incomplete: false };
}

function valueSnippet(lesson: Lesson, text: Sliceable, inside: number, name: MarkName, key: MarkKey): string {
  if (key.value === 'notes' || key.value === 'passage') return '"$1"';
  if (key.value === 'id' && name !== 'key')
    return `\${1:${suggestId(new FreshNames(lesson), name, titleAbove(text, inside - 4))}}`;
  return '$1';
}

function values(
  lesson: Lesson,
  text: Sliceable,
  file: string,
  offset: number,
  { inside }: MarkAt,
  name: MarkName,
  value: RegExpExecArray,
): CompletionList | undefined {
  const [, key, double, single, bare = ''] = value;
  const known = markKeys[name].find((candidate) => candidate.key === key);
  if (!known) return undefined;
  const quoted = double ?? single;
  const written = quoted ?? bare;
  const begun = known.value === 'notes' ? (/(?<![^\s,])[^\s,]*$/.exec(written)?.[0] ?? '') : written;
  const end = quoted === undefined ? /^[^\s"']*/ : known.value === 'notes' ? /^[^\s,"']*/ : /^[^"']*/;
  const after = end.exec(text.slice(offset, inside.end))?.[0].length ?? 0;
  return {
    replace: { file, start: offset - begun.length, end: offset + after },
    items: valuesOf(lesson, known, begun, quoted !== undefined, () =>
      name === 'key' ? '' : suggestId(new FreshNames(lesson), name, titleAbove(text, inside.start - 4)),
    ),
    incomplete: false,
  };
}

function valuesOf(
  lesson: Lesson,
  known: MarkKey,
  begun: string,
  isQuoted: boolean,
  id: () => string,
): CompletionItem[] {
  const explained = (words: readonly string[], means: Readonly<Record<string, string>>): CompletionItem[] =>
    words.map((word) => ({ kind: 'value', label: word, detail: say(means[word] ?? ''), insert: word }));
  switch (known.value) {
    case 'id':
      return [
        { kind: 'value', label: id(), detail: say('Made from the words of its heading'), insert: id() },
      ];
    case 'section':
      return lesson.sections
        .filter(({ named }) => named)
        .map((section) => ({
          kind: 'section',
          label: section.id,
          beside: section.title,
          insert: section.id,
        }));
    case 'notes':
      return completeLabel(lesson, begun);
    case 'passage':
      return paragraphBeginnings(lesson, isQuoted);
    case 'lens':
      return explained(lenses, lensMeanings);
    case 'type':
      return explained(Object.keys(exerciseTypes), typeMeanings);
    case 'number':
    case 'range':
      return known.examples.map(([example, means]) => ({
        kind: 'value',
        label: example,
        detail: say(means),
        insert: example,
      }));
  }
}

/** Number of paragraphs to offer, and of words from each. */
const MOST = 200;
const FIRST_WORDS = 6;

/**
 * The first words of each paragraph of the passage, as a mark uses them to identify it.
 *
 * @param isQuoted whether they are inside the quotes that several words need
 */
function paragraphBeginnings({ sections }: Lesson, isQuoted: boolean): CompletionItem[] {
  return sections
    .flatMap(({ title, blocks }) => blocks.map((block) => ({ title, block })))
    .filter(({ block }) => block.paragraph !== undefined)
    .slice(0, MOST)
    .flatMap(({ title, block }): CompletionItem[] => {
      // Characters that would end the value or the mark are not allowed.
      const [start = ''] = /^(?:(?!--)[^"'<>|])*/.exec(plainText([block])) ?? [];
      const words = start.split(' ').slice(0, FIRST_WORDS).join(' ').trim();
      const insert = isQuoted ? words : `"${words}"`;
      return words === '' ? [] : [{ kind: 'value', label: words, beside: title, insert }];
    });
}
