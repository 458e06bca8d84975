import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

const short = (...accepted: string[]) =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=short -->\nWhat?\n\n<!-- key -->\n- Seoul\n${accepted.map((answer) => `- ${answer}\n`).join('')}`;

describe('pattern-refused', () => {
  it.each([
    ['a bracket that is not closed', '`Seo(ul`'],
    ['a look ahead', '`(?=S)Seoul`'],
    ['a reference to a group', '~ `(.)\\1`'],
    ['too many repetitions', '`(.{99}){99}`'],
  ])('finds %s', (_what, answer) => {
    expect(findings('pattern-refused', short(answer))).toEqual([`- ${answer}`]);
  });

  it.each([
    ['a pattern that matches in linear time', '`(Se?oul|S[eo]+ul)( city)?`'],
    ['one that would take RegExp for ever', '`(a+)+$`'],
    ['the same characters without a code span', '(?=S)'],
  ])('accepts %s', (_what, answer) => {
    expect(findings('pattern-refused', short(answer))).toEqual([]);
  });
});
