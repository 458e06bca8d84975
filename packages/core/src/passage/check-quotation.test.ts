import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { checkQuotation } from './check-quotation.ts';
import { passageWords } from './passage-words.ts';

const text =
  'Stalin had feared a reaction of that kind, but had decided to give the danger little weight. The Americans landed. Kim’s army attacked in June 1950; Mátyás Rákosi wrote it down.';
const passage = passageWords(text);
const marked = (quotation: string) =>
  checkQuotation(quotation, passage)
    .changes.map(({ kind, word }) => ({ same: word, added: `+${word}`, missing: `-${word}` })[kind])
    .join(' ');

describe('a quotation', () => {
  it.each([
    'feared a reaction of that kind',
    '“Stalin had FEARED a reaction of that kind but had decided”',
    '[T]he Americans landed',
    "Kim's army attacked in June 1950, Matyas Rakosi",
    'Stalin had feared a reaction … to give the danger little weight.',
    'Stalin had feared [...] The Americans landed.',
    'Stalin',
  ])('is exact: %s', (quotation) => {
    expect(checkQuotation(quotation, passage).found).toBe('exact');
    expect(marked(quotation)).not.toMatch(/[+-]/);
  });

  it.each([
    ['had decided to give the risk little weight', 'had decided to give the +risk -danger little weight'],
    ['Stalin feared a reaction of that kind', 'Stalin -had feared a reaction of that kind'],
    ['The brave Americans landed', 'The +brave Americans landed'],
    [
      'Stalin had feared a reaction … to give the risk little weight',
      'Stalin had feared a reaction to give the +risk -danger little weight',
    ],
  ])('is altered: %s', (quotation, changes) => {
    expect(checkQuotation(quotation, passage).found).toBe('altered');
    expect(marked(quotation).split(' ').sort()).toEqual(changes.split(' ').sort());
  });

  it.each([
    ['he [Stalin] … had feared a reaction [sic] of that kind', 'altered'],
    ['Stalin had feared [sic] a reaction of that kind', 'exact'],
    ['Stalin [the dictator] had feared a reaction', 'exact'],
    ['Stalin had feared [it], but had decided', 'exact'],
    ['Stalin [...] decided to give the danger little weight', 'exact'],
    ['Stalin . . . decided to give the danger little weight', 'exact'],
    ['Stalin had feared (sic) a reaction', 'exact'],
    ['Stalin had [been] landed', 'altered'],
  ])('with insertions, %s, is %s', (quotation, found) => {
    expect(checkQuotation(quotation, passage).found).toBe(found);
  });

  it.each([
    ['to give the danger little weight … Stalin had feared a reaction', 'altered', true],
    ['Stalin had feared … Stalin had feared', 'altered', true],
    ['Stalin … Kim’s army … attacked', 'exact', undefined],
    ['Kim’s army … attacked … The Americans landed', 'altered', true],
  ])('with fragments in an order of its own, %s, is %s', (quotation, found, reordered) => {
    expect(checkQuotation(quotation, passage)).toMatchObject({ found, ...(reordered && { reordered }) });
  });

  it('does not run over sections', () => {
    const half = text.indexOf('The Americans');
    const divided = passageWords(text, (offset) => (offset < half ? 'a' : 'b'));
    expect(checkQuotation('Stalin had feared … little weight', divided).found).toBe('exact');
    expect(checkQuotation('Stalin had feared … The Americans landed', divided)).toMatchObject({
      found: 'altered',
      reordered: true,
    });
  });

  it.each(['Napoleon marched to Moscow', 'the of a in it', 'weight little danger the give to', '…', '', '?'])(
    'does not stand in the passage: %s',
    (quotation) => {
      expect(checkQuotation(quotation, passage)).toEqual({ found: 'missing', changes: [] });
    },
  );

  it('is exact wherever it is copied from', () => {
    const words = text.split(' ');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 20 }), (start, length) => {
        const quotation = words.slice(start, start + length).join(' ');
        expect([quotation, checkQuotation(quotation, passage).found]).toEqual([quotation, 'exact']);
      }),
      { seed: 7 },
    );
  });

  it.each([
    ['', ' c '],
    [' b', ''],
  ])('takes time in proportion to the passage, however often words are repeated', async (end, middle) => {
    const said = `${'a b '.repeat(500)}${middle}${'b a '.repeat(500)}${end}`;
    const make = (size: number) => passageWords('a b '.repeat(size));
    expect(await growth(make, (passage) => checkQuotation(said, passage), 12_500)).toMatchObject({
      linear: true,
    });
  });
});

describe('a quotation that was copied out of a page', () => {
  const text = 'He saw to the details. The two men of 1950 met again, as 93 witnesses say.';
  const copied = passageWords(text, () => undefined, ['93', '94', '7']);
  it.each([
    'to the details.93 The two men',
    'to the details.9394 The two men',
    'to the details.[^93] The two men',
    'to the details.⁹³ The two men',
    'to the details93 The two men',
    'The two men of 195094 met again,7 as 93 witnesses',
    'met again, as 93 witnesses say.94',
  ])('is word for word with the numbers of markers in it: %s', (quotation) => {
    expect(checkQuotation(quotation, copied).found).toBe('exact');
  });
  it.each(['to the details. 93 The two men', 'to the details.95 The two men', 'two men of 1951 met again'])(
    'is altered by a number that no marker left: %s',
    (quotation) => {
      expect(checkQuotation(quotation, copied).found).toBe('altered');
    },
  );
  it('is shown what the passage has', () => {
    expect(checkQuotation('saw to all details. The two', copied).wording).toBe('saw to the details. The two');
  });
});
