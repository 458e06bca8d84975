import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-type', () => {
  it.each([
    [
      'a type that does not exist',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=chioce -->\nText.\n',
      ['chioce'],
    ],
    [
      'no type',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x -->\nText.\n',
      ['<!-- exercise id=x -->'],
    ],
    [
      'the name of what every object has',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=constructor -->\nText.\n',
      ['constructor'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-type', files)).toEqual(places);
  });

  it.each([
    [
      'a known type',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay -->\nText.\n',
    ],
    [
      'a question, which has no type',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\nText.\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-type', files)).toEqual([]);
  });
});
