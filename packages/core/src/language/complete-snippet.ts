import { newId } from '../edit/exercise-snippet.ts';
import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import type { CompletionList } from './completion-item.ts';
import { type Snippet, snippets } from './snippets.ts';

/** Completes snippets on a line that contains only the beginning of a word. */
export function completeSnippet(
  lesson: Lesson,
  file: string,
  offset: number,
  line: string,
  after: string,
): CompletionList | undefined {
  const word = /^([a-z]*)$/i.exec(line)?.[1];
  if (word === undefined || after.trim() !== '') return undefined;
  const item = [...lesson.questions, ...lesson.exercises].find(
    ({ span }) => span.file === file && span.start < offset && offset <= span.end,
  );
  const hasKey = item?.keySpan !== undefined;
  // Snippets that fit the place come first; a key fits an item that has none.
  const fits = ({ place, word: name }: Snippet): boolean =>
    place === 'heading' || (item !== undefined && !(name === 'key' && hasKey));
  const offered = snippets.filter(fits);
  const first = item ? 'item' : 'heading';
  const items = [
    ...offered.filter(({ place }) => place === first),
    ...offered.filter(({ place }) => place !== first),
  ].map(({ word: name, also, means, begins, body }) => ({
    kind: 'snippet' as const,
    label: name,
    ...(also ? { filter: `${name} ${also}` } : {}),
    detail: say(means),
    insert: body(lesson),
    snippet: true,
    ...(begins ? { begins: newId(lesson, begins) } : {}),
  }));
  return { replace: { file, start: offset - word.length, end: offset }, items, incomplete: false };
}
