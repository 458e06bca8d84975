import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import { parseText } from '../../testing/parse-text.ts';
import { nearestQuotation } from './nearest-quotation.ts';

const passage =
  'The attack *began* on 25 June 1950, before dawn.[^1] Stalin had decided to “give the danger little weight”; he was wrong. Kim pressed on. Мао ждал. 北朝鮮軍は三十八度線を越えた。\n\n[^1]: N.\n';
const { lesson } = parseText(passage);
const nearest = (quotation: string) => nearestQuotation(lesson, quotation);

describe('the nearest quotation', () => {
  it.each([
    ['a word that was changed', 'The attack started on 25 June 1950', 'The attack began on 25 June 1950'],
    [
      'a word left out',
      'The attack on 25 June 1950, before dawn.',
      'The attack began on 25 June 1950, before dawn.',
    ],
    [
      'a word put in',
      'Stalin had finally decided to give the danger little weight',
      'Stalin had decided to “give the danger little weight',
    ],
    ['an ellipsis', 'The attack began … before dawn', 'The attack began on 25 June 1950, before dawn'],
    ['other letters for the same words', 'мао ЖДАЛ', 'Мао ждал'],
    ['a script without blanks', '北朝鮮軍は三十七度線を越えた', '北朝鮮軍は三十八度線を越えた'],
  ])('is what the passage has for %s', (_what, quotation, words) => {
    expect(nearest(quotation)).toBe(words);
  });

  it('is none where the passage says nothing of the kind', () => {
    expect(nearest('Truman read the telegram twice')).toBeUndefined();
    expect(nearest('—')).toBeUndefined();
    expect(nearest('attack '.repeat(400))).toBeUndefined();
  });

  it('is found far down in a long passage too', () => {
    const filler = Array.from(
      { length: 4000 },
      (_, index) => `Sentence ${index} says nothing of the kind.`,
    ).join('\n\n');
    const long = parseText(`${filler}\n\n${passage}`).lesson;
    expect(nearestQuotation(long, 'The attack started on 25 June 1950')).toBe(
      'The attack began on 25 June 1950',
    );
  });

  it('is found in time in proportion to the passage', async () => {
    const make = (count: number) => 'The attack began before dawn and the danger was little. '.repeat(count);
    const work = (text: string) =>
      nearestQuotation(parseText(text).lesson, 'The attack started before dusk and the peril was little');
    expect(await growth(make, work, 500)).toMatchObject({ linear: true });
  });
});
