import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';

describe('labels', () => {
  it.each([
    [
      ['60', '60a', '61'],
      ['60', '60a', '61'],
    ],
    [
      ['*', '†', '**'],
      ['*', '†', '**'],
    ],
    [
      ['1', 'adr', '12bis', 'book'],
      ['1', '2', '12bis', '3'],
    ],
    [
      ['٩٣', 'a', 'b'],
      ['٩٣', '1', '2'],
    ],
  ])('%j show as %j', (labels, shown) => {
    const text = [
      ...labels.map((label) => `a[^${label}]\n`),
      ...labels.map((label) => `[^${label}]: x\n`),
    ].join('\n');
    expect(parseText(text).lesson.notes.map(({ display }) => display)).toEqual(shown);
  });
});
