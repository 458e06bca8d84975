import { describe, expect, it } from 'vitest';
import { moved } from '../testing/moved-quote.ts';

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
});
