import { describe, expect, it } from 'vitest';
import { lineBreakOf } from './line-break.ts';

describe('lineBreakOf', () => {
  it.each([
    ['', '\n'],
    ['one line', '\n'],
    ['a\nb\r\nc', '\n'],
    ['a\r\nb\nc', '\r\n'],
    ['a\rb\nc', '\r'],
    [`${'x'.repeat(4095)}\r\nb`, '\r\n'],
    [`${'x'.repeat(4096)}\r\nb`, '\r\n'],
    [`${'x'.repeat(30_000)}\r\nb`, '\r\n'],
  ])('finds the first of row %#', (text, wanted) => {
    expect(lineBreakOf(text)).toBe(wanted);
  });
});
