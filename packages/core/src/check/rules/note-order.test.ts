import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-order', () => {
  it.each([
    [
      'a smaller number after a greater one',
      '## S\n<!-- section id=s -->\n\nA[^2] b[^1] c[^3].\n\n[^1]: N.\n[^2]: N.\n[^3]: N.\n',
      ['[^1]'],
    ],
    [
      'one that stands behind a repeated marker',
      '## S\n<!-- section id=s -->\n\nA[^1] b[^3] c[^1] d[^2].\n\n[^1]: N.\n[^2]: N.\n[^3]: N.\n',
      ['[^2]'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('note-order', files)).toEqual(places);
  });

  it.each([
    [
      'numbers in order, with repetitions and words between',
      '## S\n<!-- section id=s -->\n\nA[^1] b[^x] c[^2] d[^1] e[^3].\n\n[^1]: N.\n[^2]: N.\n[^3]: N.\n[^x]: N.\n',
    ],
    [
      'any order in questions and notes',
      '## S\n<!-- section id=s -->\n\nA[^1] b[^2].\n\n### Q\n<!-- question id=q -->\n\nSee [^3] and[^1].\n\n[^1]: See [^4].\n[^2]: N.\n[^3]: N.\n[^4]: N.\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('note-order', files)).toEqual([]);
  });
});
