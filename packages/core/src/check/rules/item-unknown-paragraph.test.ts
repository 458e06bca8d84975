import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

const lesson = (paragraph: string): string =>
  `## S\n<!-- section id=s -->\n\nOne *two*[^1]\nthree.\n\nFour "five" six.\n\n### X\n<!-- exercise id=x type=essay paragraph=${paragraph} -->\n\nWrite.\n\n[^1]: seven\n`;

describe('item-unknown-paragraph', () => {
  it.each([
    ['words that the passage does not have', '"two four"', ['two four']],
    ['one wording of several', '"Four | eight"', ['Four | eight']],
    ['words of a note', 'seven', ['seven']],
  ])('finds %s', (_what, paragraph, places) => {
    expect(findings('item-unknown-paragraph', lesson(paragraph))).toEqual(places);
  });

  it.each([
    ['words over emphasis, markers and line breaks', '"One two three"'],
    ['words with quotes', `'Four "five" six'`],
    ['several wordings', '"two three.|Four"'],
  ])('accepts %s', (_what, paragraph) => {
    expect(findings('item-unknown-paragraph', lesson(paragraph))).toEqual([]);
  });
});
