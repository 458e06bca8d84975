import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import { samplePassage } from '../../testing/sample-passage.ts';
import { createAnchorText } from './anchor-text.ts';

const text = samplePassage.join('\n\n');
const target = 'twice it was refused without a reason';

describe('a quoted place', () => {
  it('is found in a book in time in proportion, however long it is and however often it stands there', async () => {
    const make = (pages: number) => Array.from({ length: pages }, (_, i) => `${text} Page ${i}.`).join('\n');
    const look = (book: string): void => {
      const here = createAnchorText(book);
      for (const length of [3, 40, 900, 5000])
        here.find({ exact: `${book.slice(100, 100 + length)}#`, prefix: 'x', suffix: 'y', others: 'none' });
      here.find({ exact: 'the', prefix: 'a'.repeat(96), suffix: 'b'.repeat(96), others: 'same' });
    };
    expect(await growth(make, look, 100)).toMatchObject({ linear: true });
  });

  it('is found in time in proportion to the passage and to the number of quotes', async () => {
    const make = (pages: number) => {
      const book = Array.from({ length: pages }, (_, i) => `${text} Page ${i}, after ${i * 7} others.`).join(
        '\n',
      );
      const here = createAnchorText(book);
      const places = [...book.matchAll(/the|Page \d+/g)].filter((_, i) => i % 40 === 0);
      return { book, quotes: places.map(({ index, 0: word }) => here.quote(index, index + word.length)) };
    };
    const look = ({ book, quotes }: ReturnType<typeof make>): void => {
      const here = createAnchorText(book);
      for (const quote of quotes) if (quote) here.find(quote);
    };
    expect(await growth(make, look, 60)).toMatchObject({ linear: true });
  });

  it('is found in time that no length of its context changes', async () => {
    const make = (length: number) => ({
      exact: 'the',
      prefix: text.repeat(length).slice(0, 100 * length),
      suffix: text.repeat(length).slice(-100 * length),
    });
    const here = createAnchorText(text);
    const look = (quote: ReturnType<typeof make>): void => {
      for (let i = 0; i < 20; i++) here.find({ ...quote, others: 'same' });
    };
    expect(await growth(make, look, 200)).toMatchObject({ linear: true });
    const near = createAnchorText(text).quote(text.indexOf(target), text.indexOf(target) + target.length);
    if (!near) throw new Error('no words');
    const far = { ...near, prefix: `${'x '.repeat(100_000)}${text.slice(0, text.indexOf(target))}` };
    expect(here.find(far)).toEqual(here.find(near));
  });
});
