import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-no-right-answer', () => {
  it.each([
    [
      'a choice without a tick',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=choice -->\n- [ ] a\n- [ ] b\n',
      ['### T'],
    ],
    [
      'half credits alone',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=short -->\nWhat?\n\n<!-- key -->\n- ~ a\n',
      ['### T'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-no-right-answer', files)).toEqual(places);
  });

  it.each([
    [
      'a choice with a tick',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=choice -->\n- [x] a\n- [ ] b\n',
    ],
    [
      'a short answer',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=short -->\nWhat?\n\n<!-- key -->\n- a\n- ~ b\n',
    ],
    [
      'an exercise that is malformed anyhow',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=short -->\nWhat?\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-no-right-answer', files)).toEqual([]);
  });
});
