import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('mark-unknown-key', () => {
  it.each([
    [
      'a misspelt key',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q minuts=5 -->\nText.\n',
      ['minuts'],
    ],
    [
      'the key of another type',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay threshold=1 -->\nText.\n',
      ['threshold'],
    ],
    ['a bare word', '## S\n<!-- section id=s bare -->\n\nText.\n', ['bare']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('mark-unknown-key', files)).toEqual(places);
  });

  it.each([
    [
      'all keys of a question',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q section=s notes="" lens=recall minutes=5 -->\nText.\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('mark-unknown-key', files)).toEqual([]);
  });
});
