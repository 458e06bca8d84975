import type { MarkAttribute } from '../model/mark.ts';
import type { Span } from '../model/span.ts';

/** The words in the value of an attribute, as `notes="93 95"`, each with its place. */
export function wordsOf({ value, valueSpan: { file, start } }: MarkAttribute): {
  readonly word: string;
  readonly span: Span;
}[] {
  return [...value.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => ({
    word,
    span: { file, start: start + index, end: start + index + word.length },
  }));
}
