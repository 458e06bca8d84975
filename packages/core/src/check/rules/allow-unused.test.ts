import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('allow-unused', () => {
  it.each([
    [
      'a rule that finds nothing on its line',
      '## S\n<!-- section id=s -->\n\nA. <!-- allow note-unused -->\n',
      ['note-unused'],
    ],
    [
      'one of several',
      '## S\n<!-- section id=s -->\n\nA.\n\n[^1]: N. <!-- allow note-unused note-undefined -->\n',
      ['note-undefined'],
    ],
    [
      'a mark above another line than the one meant',
      '## S\n<!-- section id=s -->\n\n<!-- allow note-unused -->\n\nA.\n\n[^1]: N.\n',
      ['note-unused'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('allow-unused', files)).toEqual(places);
  });

  it.each([
    [
      'a rule that finds something there',
      '## S\n<!-- section id=s -->\n\nA[^9]. <!-- allow note-undefined -->\n',
    ],
    [
      'a rule about files where their list is not known',
      '## S\n<!-- section id=s -->\n\nA [b](gone.md). <!-- allow link-missing -->\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('allow-unused', files)).toEqual([]);
  });
});
