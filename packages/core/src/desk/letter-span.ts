import type { Lesson } from '../model/lesson.ts';
import { type PassageText, passageText } from '../passage/passage-text.ts';
import type { FromAnnotator } from './annotator-protocol.ts';
import { asTyped } from './as-typed.ts';

/** A span of the passage as named by a page. */
export type LetterSpan = Pick<FromAnnotator & { type: 'selected' }, 'from' | 'to' | 'words'>;
/** The same in UTF-16 offsets of the passage's text. */
export type PassageSpan = NonNullable<ReturnType<PassageText['stretch']>>;

/** Converts a page's span; `undefined` if the passage has other words there, because it has changed since. */
export function passageSpan(lesson: Lesson, { from, to, words }: LetterSpan): PassageSpan | undefined {
  const { text, stretch } = passageText(lesson);
  const found = stretch(from, to);
  const bare = (some: string): string => asTyped(some.replace(/\s+/g, ''));
  return found && bare(text.slice(found.start, found.end)) === bare(words) ? found : undefined;
}

/** Converts a span for a page. */
export function letterSpan(lesson: Lesson, { start, end }: PassageSpan): LetterSpan {
  const { text, letters } = passageText(lesson);
  return { ...letters(start, end), words: text.slice(start, end) };
}
