import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-malformed', () => {
  it.each([
    [
      'a choice without boxes',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=choice -->\n- a\n- b\n',
      ['### T'],
    ],
    [
      'a table of three columns',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=match -->\n| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n',
      ['| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |'],
    ],
    [
      'an empty gap',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=cloze -->\nA **b** **|**.\n',
      ['|'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-malformed', files)).toEqual(places);
  });

  it.each([
    [
      'an essay, which has no form',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay -->\n',
    ],
    [
      'a whole choice',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=choice -->\n- [x] a\n- [ ] b\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-malformed', files)).toEqual([]);
  });
});
