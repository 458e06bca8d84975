import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('id-missing', () => {
  it.each([
    ['a section', '## S\n\nText.\n', ['## S']],
    [
      'a question and an exercise',
      '## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- question -->\n\n### X\n<!-- exercise id= type=essay -->\n',
      ['### Q', '### X'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('id-missing', files)).toEqual(places);
  });

  it.each([
    ['ids', '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\nText.\n'],
    ['a plain sub-heading', '## S\n<!-- section id=s -->\n\n### T\n\nText.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('id-missing', files)).toEqual([]);
  });
});
