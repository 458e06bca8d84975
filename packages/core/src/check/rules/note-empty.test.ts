import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-empty', () => {
  it.each([
    [
      'a note without text',
      '## S\n<!-- section id=s -->\n\nA[^1].\n\n[^1]:\n\n[^2]: <!-- remark -->\n',
      ['1', '2'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('note-empty', files)).toEqual(places);
  });

  it.each([
    ['a note with text, on the next line too', '## S\n<!-- section id=s -->\n\nA[^1].\n\n[^1]:\n    N.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('note-empty', files)).toEqual([]);
  });
});
