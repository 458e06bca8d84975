import { describe, expect, it } from 'vitest';
import { moved } from '../../testing/moved-quote.ts';
import { samplePassage } from '../../testing/sample-passage.ts';

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

  describe('that was told from others', () => {
    const text = samplePassage.join('\n\n');
    // Words of each form stand elsewhere, closer than a copy of a part ever comes.
    let count = 0;
    const like = `\n\n${text.replaceAll(/\w+/g, (word) => (count++ % 4 === 0 ? `other${count}` : word))}`;

    it.each([
      'twice it was refused without a reason. In the spring of 1950 the answer changed, and with it went a warning',
      'a reason. In the spring',
      'no help would come from Moscow.\n\nThe',
    ])('is unknown where the paragraphs of “%s” were doubled one by one', (exact) => {
      const doubled = samplePassage.map((paragraph) => `${paragraph}\n\n${paragraph}`).join('\n\n');
      const [before, words] = [text + like, exact.replace('. In', '.\n\nIn')];
      expect(before).toContain(words);
      expect(moved(before, words, before)).toBe(words);
      expect(moved(before, words, doubled + like)).toBeUndefined();
    });

    it('is unknown where its paragraphs stand twice in a row', () => {
      const paragraphs = samplePassage.slice(0, 4).join('\n\n');
      const doubled = text.replace(paragraphs, `${paragraphs}\n\n${paragraphs}`);
      for (const exact of ['the answer changed', 'a warning: no', 'help would', 'from Moscow', 'Moscow']) {
        expect(moved(text + like, exact, text + like)).toBe(exact);
        expect(moved(text + like, exact, doubled + like)).toBeUndefined();
      }
    });
  });
});
