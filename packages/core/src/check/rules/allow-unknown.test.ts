import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('allow-unknown', () => {
  it.each([
    ['a misspelt rule', '## S\n<!-- section id=s -->\n\nA. <!-- allow note-unusd -->\n', ['note-unusd']],
    [
      'one of several',
      '## S\n<!-- section id=s -->\n\nA. <!-- allow no-rule, note-unused -->\n',
      ['no-rule'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('allow-unknown', files)).toEqual(places);
  });

  it.each([
    ['the names of rules', '## S\n<!-- section id=s -->\n\nA.\n\n[^1]: N. <!-- allow note-unused -->\n'],
    [
      'remarks that begin with the word',
      '## S\n<!-- section id=s -->\n\nA. <!-- allow the long form here -->\n\n<!-- allowance -->\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('allow-unknown', files)).toEqual([]);
  });
});
