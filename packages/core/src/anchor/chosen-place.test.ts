import { describe, expect, it } from 'vitest';
import { moved } from '../testing/moved-quote.ts';

const before =
  'The northern government asked three times for leave to march. Twice it was refused without a reason. In the ' +
  'spring of 1950 the answer changed, and with it went a warning. The council met without one of its members.';
const target = 'Twice it was refused without a reason';
const reworded = 'Twice it was denied without a reason';

describe('the place of a quote', () => {
  it('is where it was though a word has changed, and though the context of one side has', () => {
    expect(moved(before, target, before.replace('refused', 'denied'))).toBe(reworded);
    const after = before
      .replace('refused', 'denied')
      .replace('three times for leave', 'in vain for permission');
    expect(moved(before, target, after)).toBe(reworded);
  });

  it('is not a reworded copy beside words of the form of its context', () => {
    const without = before.replace(`${target}. `, '');
    for (const beside of ['In the autumn of 1950 the line was', 'And so in the spring of 1950 the'])
      expect(moved(before, target, `${without} ${reworded}. ${beside} drawn.`)).toBeUndefined();
  });

  it('is unknown where a sentence stood twice in a row and does so no longer', () => {
    const short = ' He did not wait for them.';
    const twice = `${before} Nobody came.${short}${short} The train left early, with all of the soldiers. ${before}`;
    const once = twice.replace(short, '');
    for (const exact of ['wait', 'did not', 'He did not wait for them.'])
      for (const occurrence of [0, 1]) expect(moved(twice, exact, once, occurrence)).toBeUndefined();
  });
});
