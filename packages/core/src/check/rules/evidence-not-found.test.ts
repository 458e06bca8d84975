import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import { findings } from '../../testing/parse-text.ts';

describe('evidence-not-found', () => {
  it.each([
    [
      'words that the passage does not have',
      '## S\n<!-- section id=s -->\n\nOne two three.\n\n### X\n<!-- exercise id=x type=evidence -->\n\n<!-- key -->\n\n> One three\n\n> two\n',
      ['> One three'],
    ],
    [
      'words that stand in a note alone',
      '## S\n<!-- section id=s -->\n\nOne[^1].\n\n### X\n<!-- exercise id=x type=evidence -->\n\n<!-- key -->\n\n> two\n\n[^1]: two\n',
      ['> two'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('evidence-not-found', files)).toEqual(places);
  });

  it('takes time in proportion over repetitions', async () => {
    const long = 'a'.repeat(10_000);
    const key = `> ${long}b${long}\n\n`.repeat(10);
    const make = (paragraphs: number) =>
      `## S\n\n${`${long}${long}\n\n`.repeat(paragraphs)}### X\n<!-- exercise id=x type=evidence -->\n<!-- key -->\n\n${key}`;
    // Searched as a whole these quotations took half a minute.
    expect(await growth(make, (text) => findings('evidence-not-found', text), 6)).toMatchObject({
      linear: true,
    });
  });

  it.each([
    [
      'words over emphasis, markers, line breaks and paragraphs',
      '## S\n<!-- section id=s -->\n\nOne *two*[^1]\nthree.\n\nFour.\n\n### X\n<!-- exercise id=x type=evidence -->\n\n<!-- key -->\n\n> two three. Four\n\n[^1]: n\n',
    ],
    [
      'words of the introduction',
      'Zero.\n\n## S\n<!-- section id=s -->\n\nOne.\n\n### X\n<!-- exercise id=x type=evidence -->\n\n<!-- key -->\n\n> Zero.\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('evidence-not-found', files)).toEqual([]);
  });
});
