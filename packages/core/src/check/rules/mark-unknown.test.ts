import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('mark-unknown', () => {
  it.each([['a misspelt name', '## S\n<!-- sektion id=s -->\n\nText.\n', ['sektion']]])(
    'finds %s',
    (_what, files, places) => {
      expect(findings('mark-unknown', files)).toEqual(places);
    },
  );

  it.each([
    ["an author's remark without an equals sign", '## S\n<!-- remember the map -->\n\nText.\n'],
    ['a known name', '## S\n<!-- section id=s -->\n\nText.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('mark-unknown', files)).toEqual([]);
  });
});
