import { describe, expect, it } from 'vitest';
import { moved } from '../../testing/moved-quote.ts';

const before =
  'In the spring the council met, and the answer changed, without a word to those who had asked for it.';

describe('the bounds of a quote', () => {
  it('are unknown where its last word and the sign behind it have come once more', () => {
    const after = before.replace('changed,', 'changed, changed,');
    for (const exact of ['and the answer changed,', 'spring the council met, and the answer changed,'])
      expect(moved(before, exact, after)).toBeUndefined();
  });

  it('leave out what came behind its last sign, though it ends with the same sign', () => {
    const after = before.replace('changed,', 'changed, at last,');
    expect(moved(before, 'and the answer changed,', after)).toBe('and the answer changed,');
  });

  it('are where words of it and the sign behind them went', () => {
    const after = before.replace(' changed,', '');
    expect(moved(before, 'council met, and the answer changed', after)).toBe('council met, and the answer');
  });

  it('are not at its first word where that stands again, and the context is where it was', () => {
    const again = 'In the spring the council came to the river and found nobody there. ';
    const after = again + before.replace('the council', 'a commission');
    expect([undefined, 'a commission met, and the answer']).toContain(
      moved(before, 'the council met, and the answer', after),
    );
  });

  it('are not at words like its first ones where its context, with a word replaced, stands behind them', () => {
    const then =
      'They carried bread over the bridge, by night, letters came. Soldiers waited for the morning train.';
    const form = 'Others carried stones over the bridge, by night, letters came. ';
    const exact = 'letters came. Soldiers waited for the morning train';
    for (const now of ['by day, none came', 'by cart, none came', 'as before, none came']) {
      const after = form + then.replace('by night, letters came', now);
      expect([undefined, exact.replace('letters', 'none'), exact.replace('letters ', '')]).toContain(
        moved(then, exact, after),
      );
    }
  });

  it('are unknown where its last word stands by chance between words that have gone and others that have come', () => {
    const then = `${before} Nobody wrote to the council about it again, in all of the years that followed the war.`;
    const exact = `${before.slice(before.indexOf('and the answer'))} Nobody wrote to the council about it again`;
    const after = then.replace(/wrote to .* followed/, 'again, in other letters, of what the soldiers');
    expect(moved(then, exact, after)).toBeUndefined();
  });
});
