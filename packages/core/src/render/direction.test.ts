import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { languageDirection, textDirection } from './direction.ts';
import { renderPassage } from './render-passage.ts';

describe('the direction of a language', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['pa-PK', 'rtl'],
    ['pa', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['en', 'ltr'],
    ['ko', 'ltr'],
    ['no tag', 'ltr'],
  ])('%s is %s', (language, direction) => expect(languageDirection(language)).toBe(direction));
});

describe('the direction of a text', () => {
  it.each([
    ['UNO 1950: حرب كوريا', 'rtl'],
    ['The word حرب means war.', 'ltr'],
    ['1950', undefined],
  ])('%s is %s', (text, direction) => expect(textDirection(text)).toBe(direction));
});

describe('the direction of a lesson', () => {
  const lesson = (language: string, body: string) =>
    renderPassage(
      parseText({ 'lesson.md': `---\ntitle: "UNO 1950: حرب كوريا"\nid: t\n${language}---\n\n${body}` })
        .lesson,
    );

  it('is that of its language, whatever its blocks begin with', () => {
    const html = lesson(
      'language: ar\n',
      `## UNO والقرار
<!-- section id=qarar -->

UNO: اجتمع المجلس في مساء الأحد، ولم يحضر المندوب السوفيتي.[^1]

- UNO هي المنظمة

> The Security Council met on Sunday.

[^1]: UNO: انظر القرار رقم 82.
`,
    );
    expect(html).toMatch(/<article class="lesson" lang="ar" dir="rtl">/);
    expect([...html.matchAll(/<(\w+)[^>]* dir="([^"]*)"/g)].map((found) => found.slice(1))).toEqual([
      ['article', 'rtl'],
      ['p', 'ltr'],
    ]);
  });

  it('is that of its text where its language does not tell, and a block may have its own', () => {
    expect(lesson('', '## القرار\n<!-- section id=q -->\n\nاجتمع المجلس في مساء الأحد.\n')).toContain(
      'dir="rtl"',
    );
    const html = lesson(
      'language: en\n',
      '## The vote\n<!-- section id=q -->\n\nThe council met on Sunday evening in New York, and the Soviet ambassador was not there.\n\n> اجتمع المجلس في مساء الأحد.\n\n- one\n- اجتمع المجلس\n\n| a |\n|---|\n| اجتمع المجلس |\n',
    );
    expect([...html.matchAll(/<(\w+)[^>]* dir="([^"]*)"/g)].map((found) => found.slice(1))).toEqual([
      ['article', 'ltr'],
      ['p', 'rtl'],
      ['li', 'rtl'],
      ['td', 'rtl'],
    ]);
  });
});
