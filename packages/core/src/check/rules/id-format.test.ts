import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('id-format', () => {
  it.each([
    ['capitals and underscores', '## S\n<!-- section id=My_Section -->\n\nText.\n', ['My_Section']],
    ['accents', '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q-é -->\nText.\n', ['q-é']],
    [
      'blanks',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id="x 1" type=essay -->\nText.\n',
      ['x 1'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('id-format', files)).toEqual(places);
  });

  it.each([
    ['kebab-case', '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q-1-a -->\nText.\n'],
    ['no id at all', '## S\n\nText.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('id-format', files)).toEqual([]);
  });
});
