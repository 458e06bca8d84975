import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { createAnchorText } from './anchor.ts';

const passage = [
  'At the end of the war the peninsula was divided along a line that two colonels had drawn in half an hour.',
  'Nobody had asked the people who lived there, and few of them heard of it before the soldiers came.',
  'The northern government asked three times for leave to march; twice it was refused without a reason.',
  'In the spring of 1950 the answer changed, and with it went a warning: no help would come from Moscow.',
  'The council met without one of its members, whose delegate had stayed away in protest since January.',
];
const text = passage.join('\n\n');
const target = 'twice it was refused without a reason';

/** What a quote of `exact` in `before` is put on in `after`. */
function moved(before: string, exact: string, after: string, occurrence = 0): string | undefined {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = before.indexOf(exact, start + 1);
  const quote = createAnchorText(before).quote(start, start + exact.length);
  const found = quote && createAnchorText(after).find(quote);
  return found && after.slice(found.start, found.end);
}

describe('a quote', () => {
  it('takes whole characters and collapsed words, with context', () => {
    const source = `${'x'.repeat(40)}😀${'y'.repeat(31)} the\n  words ${'z'.repeat(31)}😀`;
    const start = source.indexOf('the');
    expect(createAnchorText(source).quote(start - 1, start + 12)).toEqual({
      exact: 'the words',
      prefix: `${'y'.repeat(31)} `,
      suffix: ` ${'z'.repeat(31)}`,
      others: 'none',
    });
  });

  it('needs words', () => {
    expect(createAnchorText(text).quote(3, 3)).toBeUndefined();
    expect(createAnchorText('a \n b').quote(1, 4)).toBeUndefined();
    expect(createAnchorText('').quote(0, 0)).toBeUndefined();
  });
});

describe('a quoted place', () => {
  it('is found again at any place of the same text', () => {
    const here = createAnchorText(text);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(300), (start, length) => {
        const quote = here.quote(start, start + length);
        const found = quote && here.find(quote);
        // Short words stand in many places with little around them: those may be asked for, never misplaced.
        if (found) expect(text.slice(found.start, found.end)).toBe(text.slice(start, start + length).trim());
        else expect(quote?.exact.length ?? 0).toBeLessThan(4);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('follows its paragraph wherever that goes', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(passage, { minLength: passage.length }), (order) => {
        expect(moved(text, target, order.join('\n\n'))).toBe(target);
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('stays when the words around it change, something is inserted before it, or its section is split', () => {
    const reworded = text.replace('asked three times for leave', 'begged again and again for permission');
    expect(moved(text, target, reworded)).toBe(target);
    expect(moved(text, target, `# A new beginning\n\n${text}`)).toBe(target);
    expect(moved(text, target, text.replace('march; ', 'march.\n\n## A new section\n\n'))).toBe(target);
  });

  it('stays when lines are wrapped anew', () => {
    expect(moved(text, target, text.replaceAll(' ', '\n'))).toBe(target.replaceAll(' ', '\n'));
  });

  it('stays when a few of its own words change', () => {
    const after = text.replace('it was refused', 'this was declined');
    expect(moved(text, target, after)).toBe('twice this was declined without a reason');
    expect(moved(text, target, text.replace('a reason', 'any ground'))).toBe(
      'twice it was refused without any ground',
    );
    expect(moved(text, target, text.replace('twice it', 'both times it'))).toBe(
      target.replace('twice', 'both times'),
    );
    expect(moved(text, 'ed three times for leav', text.replace('three times', 'four times'))).toBe(
      'ed four times for leav',
    );
  });

  it('stays when it is long and a word of it changes', () => {
    const long = `${text} ${text.toUpperCase()} ${[...text].reverse().join('')}`;
    const after = `Before it. ${long.replace('IN HALF AN HOUR', 'IN AN HOUR')} After it.`;
    expect(moved(`Before it. ${long} After it.`, long, after)).toBe(
      long.replace('IN HALF AN HOUR', 'IN AN HOUR'),
    );
  });

  it('is an orphan when it is deleted', () => {
    for (const paragraph of passage) {
      const after = passage.filter((other) => other !== paragraph).join('\n\n');
      expect(moved(text, paragraph, after)).toBeUndefined();
    }
    expect(moved(text, target, '')).toBeUndefined();
  });

  it('is never put on a sentence that only looks like it', () => {
    const one = 'The king signed the treaty with the northern lords in May.';
    const other = 'The king signed the treaty with the northern lords in June.';
    for (const place of [0, 1, 2, 3, 4, 5])
      for (const apart of [0, 1, 2]) {
        const sentences = [...passage];
        sentences.splice(place, 0, one);
        const second = Math.min(sentences.length, place + 1 + apart);
        sentences.splice(second, 0, other);
        const before = sentences.join(' ');
        for (const [gone, stays] of [
          [one, other],
          [other, one],
        ] as const) {
          const after = sentences.filter((sentence) => sentence !== gone).join(' ');
          expect(moved(before, gone, after)).toBeUndefined();
          expect(moved(before, stays, after)).toBe(stays);
        }
      }
  });

  it('is an orphan when it is deleted among any sentences that resemble it', () => {
    const of = (...words: string[]) => fc.constantFrom(...words);
    const sentence = fc
      .tuple(
        of('The king', 'The queen', 'The council', 'A clerk'),
        of('signed', 'refused', 'read'),
        of('the treaty', 'the petition', 'a letter'),
        of('in May', 'in June', 'at once', 'without a word'),
      )
      .map((words) => `${words.join(' ')}.`);
    const sentences = fc.uniqueArray(sentence, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sentences, fc.nat(11), (all, place) => {
        const gone = all[place % all.length] ?? '';
        const after = all.filter((one) => one !== gone).join(' ');
        expect(moved(all.join(' '), gone, after)).toBeUndefined();
        for (const stays of all)
          if (stays !== gone) expect([stays, undefined]).toContain(moved(all.join(' '), stays, after));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('is never put on its twin', () => {
    const refrain = 'And nobody said a word about it.';
    const before = passage.map((paragraph) => `${paragraph} ${refrain}`).join(' ');
    const here = createAnchorText(before);
    passage.forEach((paragraph, place) => {
      const start = before.indexOf(paragraph) + paragraph.length + 1;
      const quote = here.quote(start, start + refrain.length);
      expect(quote?.others).toBe('same');
      expect(quote && here.find(quote)?.start).toBe(start);
      const after = before.slice(0, start) + before.slice(start + refrain.length);
      expect(moved(before, refrain, after, place)).toBeUndefined();
    });
  });

  it('is an orphan where its words are foreign and changed: nobody knows what else they resembled', () => {
    const quote = {
      exact: target.replace('twice', 'thrice'),
      prefix: 'leave to march; ',
      suffix: '. In the',
    };
    expect(createAnchorText(text).find(quote)).toBeUndefined();
    expect(createAnchorText(text).find({ ...quote, exact: target })).toBeDefined();
    expect(createAnchorText(text).find({ ...quote, exact: '' })).toBeUndefined();
  });

  it('is found in a book in time in proportion, however long it is and however often it stands there', () => {
    const make = (pages: number) => Array.from({ length: pages }, (_, i) => `${text} Page ${i}.`).join('\n');
    const look = (book: string): void => {
      const here = createAnchorText(book);
      for (const length of [3, 40, 900, 5000])
        here.find({ exact: `${book.slice(100, 100 + length)}#`, prefix: 'x', suffix: 'y', others: 'none' });
      here.find({ exact: 'the', prefix: 'a'.repeat(96), suffix: 'b'.repeat(96), others: 'same' });
    };
    expect(growth(make, look, 100)).toMatchObject({ linear: true });
  });
});
