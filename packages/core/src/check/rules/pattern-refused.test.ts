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
    ['too many repetitions that are left out', '`(((a{9999}){9999}){9999}){0}`'],
  ])('finds %s', (_what, answer) => {
    expect(findings('pattern-refused', short(answer))).toEqual([`- ${answer}`]);
  });

  it('finds what is more than an answer can be held against', () => {
    const many = Array.from({ length: 40 }, (_, n) => `\`(a|b${n}){100}\``);
    const refused = findings('pattern-refused', short(...many));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(40);
  });

  it.each([
    ['a pattern that matches in linear time', '`(Se?oul|S[eo]+ul)( city)?`'],
    ['one that would take RegExp for ever', '`(a+)+$`'],
    ['the same characters without a code span', '(?=S)'],
  ])('accepts %s', (_what, answer) => {
    expect(findings('pattern-refused', short(answer))).toEqual([]);
  });
});
