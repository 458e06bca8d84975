import { expect, it } from 'vitest';
import { passageText } from '../passage/passage-text.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { letterSpan, passageSpan } from './letter-span.ts';

const read = (passage: string) =>
  parseLesson([
    { path: 'lesson.md', text: `---\ntitle: T\n---\n\n## A\n<!-- section id=a -->\n\n${passage}\n` },
  ]).lesson;
const lesson = read('It was “the end” — of a *long* siege.[^1]\n\nNobody wept.\n\n[^1]: Or not.');

const named = (words: string) => {
  const start = passageText(lesson).text.indexOf(words);
  return letterSpan(lesson, { start, end: start + words.length });
};

it.each(['a long siege', 'siege. Nobody', '“the end”'])(
  'comes back from the page as it went: %s',
  (words) => {
    const { text } = passageText(lesson);
    const there = named(words);
    expect(there.words).toBe(words);
    const back = passageSpan(lesson, there);
    expect(back && text.slice(back.start, back.end)).toBe(words);
  },
);

it('is known by its letters, however the page breaks its lines', () => {
  const there = named('of a long siege');
  expect(passageSpan(lesson, { ...there, words: 'of  a\n long\tsiege' })).toBeDefined();
});

it('is refused where the passage has other words now, or has no such place', () => {
  const there = named('a long siege');
  expect(passageSpan(read('It was “the end” — of a *short* siege.'), there)).toBeUndefined();
  expect(passageSpan(lesson, { ...there, from: there.from + 1 })).toBeUndefined();
  expect(passageSpan(lesson, { from: 9000, to: 9010, words: 'x' })).toBeUndefined();
  expect(passageSpan(lesson, { from: -3, to: 2, words: 'x' })).toBeUndefined();
});
