import { type Lesson, type PassageText, passageText } from '@marginalia/core';

import { asTyped, type FromWebview } from '../../webview/reader/reader-protocol.ts';

/** A stretch of the passage as a page names it. */
export type LetterSpan = Pick<FromWebview & { type: 'selected' }, 'from' | 'to' | 'words'>;
/** The same in UTF-16 offsets of the passage's text. */
export type PassageSpan = NonNullable<ReturnType<PassageText['stretch']>>;

/** Where a page's stretch stands; `undefined` where the passage has other words there, because it has changed since. */
export function passageSpan(lesson: Lesson, { from, to, words }: LetterSpan): PassageSpan | undefined {
  const { text, stretch } = passageText(lesson);
  const found = stretch(from, to);
  const bare = (some: string): string => asTyped(some.replace(/\s+/g, ''));
  return found && bare(text.slice(found.start, found.end)) === bare(words) ? found : undefined;
}

/** A stretch as a page is told of it. */
export function letterSpan(lesson: Lesson, { start, end }: PassageSpan): LetterSpan {
  const { text, letters } = passageText(lesson);
  return { ...letters(start, end), words: text.slice(start, end) };
}
