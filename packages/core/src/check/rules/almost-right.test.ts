import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../../testing/parse-text.ts';

const section = '## S\n<!-- section id=s -->\n\nText.\n\n';
const question = (text: string) => `${section}### Why?\n<!-- question id=q -->\n\nSay.\n\n${text}\n`;

describe('almost-right', () => {
  it.each([
    ['a heading without a blank', `${section}##More\n<!-- section id=m -->\n\nText.\n`, ['##']],
    [
      'a heading with a no-break space',
      `${section}##\u00a0More\n<!-- section id=m -->\n\nText.\n`,
      ['##\u00a0'],
    ],
    ['a misspelt hint', question('> [!TPI]\n> Look again.'), ['[!TPI]']],
  ])('finds %s, and reads it as what it is meant as', (_what, text, places) => {
    const { lesson, broken } = parseText(text);
    expect(findings('almost-right', text)).toEqual(places);
    expect(broken).toEqual(['almost-right']);
    expect(lesson.sections.length + (lesson.questions[0]?.hints.length ?? 0)).toBe(2);
  });

  it('finds a paragraph of a note that is not indented far enough', () => {
    const text = `${section}A.[^1]\n\n[^1]: One.\n\n  Two, and\n  more.\n`;
    expect(findings('almost-right', text)).toEqual(['  Two, and\n  more.']);
    expect(parseText(text.replace(/^ {2}/gm, '    ')).broken).toEqual([]);
  });

  it.each([
    ['a blank before its colon', '[^1] : ', ''],
    ['a full-width colon', '[^1]：', ''],
    ['no colon', '[^1] ', ''],
    ['no colon, cited by a question too', '[^1] ', '### Q\n<!-- question id=q notes=1 -->\n\nSay.\n\n'],
  ])('tells once of a note with %s', (_what, head, between) => {
    const text = `${section}A.[^1] B.[^1]\n\n${between}${head}The note.\n`;
    expect(findings('almost-right', text)).toEqual([head]);
    expect(parseText(text).broken).toEqual(['almost-right']);
    expect(parseText(text.replace(`\n${head}`, '\n[^1]: ')).broken).toEqual([]);
  });

  it.each([
    ['text on its line', '> [!TIP] Look again.'],
    ['another name', '> [!HINT]\n> Look again.'],
    ['a blank in it', '> [! TIP]\n> Look again.'],
    ['no exclamation mark', '> [TIP]\n> Look again.'],
    ['small letters', '> [!Hint] Look again.'],
  ])('accepts a hint with %s', (_what, text) => {
    const { lesson, broken } = parseText(question(text));
    expect(lesson.questions[0]?.hints).toHaveLength(1);
    expect(broken).toEqual([]);
  });

  it.each([
    ['a hashtag', `${section}#peace was the word.\n`],
    ['another alert', question('> [!NOTE] Read on.')],
    ['brackets in a quotation', question('> [He] said so.')],
  ])('accepts %s', (_what, text) => {
    expect(findings('almost-right', text)).toEqual([]);
  });
});
