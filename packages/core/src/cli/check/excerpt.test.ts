import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineIndex } from '../../model/line-index.ts';
import { excerptOf } from './excerpt.ts';

const of = (text: string, start: number, end: number) =>
  excerptOf(text, createLineIndex(text), { file: 'a.md', start, end });

it('is the line around a place', () => {
  expect(of('one\ntwo [^3] four\nfive', 8, 12)).toEqual({ before: 'two ', marked: '[^3]', after: ' four' });
});

it('ends with the line where the place goes on', () => {
  expect(of('one\r\ntwo\r\n', 1, 8)).toEqual({ before: 'o', marked: 'ne', after: '' });
});

it('cuts a long line on both sides', () => {
  const { before, marked, after } = of(`${'a'.repeat(500)}!${'b'.repeat(500)}`, 500, 501);
  expect([before, marked, after]).toEqual([`…${'a'.repeat(50)}`, '!', `${'b'.repeat(40)}…`]);
});

it('cuts between letters, never inside of one', () => {
  const line = 'e\u0301👩‍👧'.repeat(60);
  fc.assert(
    fc.property(fc.nat(line.length), (start) => {
      const { before } = of(line, start, start);
      expect(before.replace('…', '')).not.toMatch(/^[\p{M}\u{200d}]/u);
      const halves = /[\ud800-\udfff]/u;
      if (!halves.test(line.slice(0, start))) expect(before).not.toMatch(halves);
    }),
  );
});
