import { describe, expect, it } from 'vitest';
import { createLineIndex } from '../index.ts';

describe('createLineIndex', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('divides lines that end in %s', (_name, end) => {
    const text = ['a', '', 'bc', ''].join(end);
    const lines = createLineIndex(text);
    expect(
      [...Array(lines.count).keys()].map((line) => text.slice(lines.start(line), lines.end(line))),
    ).toEqual(['a', '', 'bc', '']);
  });

  it('counts mixed line ends each once', () => {
    expect(createLineIndex('a\r\nb\rc\nd\n\r').count).toBe(6);
  });

  it('finds the line of every offset', () => {
    const text = 'ab\r\n\nc';
    const lines = createLineIndex(text);
    expect([...Array(text.length + 1).keys()].map((offset) => lines.lineAt(offset))).toEqual([
      0, 0, 0, 0, 1, 2, 2,
    ]);
  });

  it('gives the end of the text for lines beyond the last', () => {
    const lines = createLineIndex('a\nb');
    expect([lines.start(7), lines.end(7)]).toEqual([3, 3]);
  });

  it('has one line in an empty text', () => {
    const lines = createLineIndex('');
    expect([lines.count, lines.start(0), lines.end(0), lines.lineAt(0)]).toEqual([1, 0, 0, 0]);
  });
});
