import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../testing/moved-quote.ts';
import { samplePassage } from '../../testing/sample-passage.ts';
import { createAnchorText } from './anchor-text.ts';

const text = samplePassage.join('\n\n');
const target = 'twice it was refused without a reason';

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
      fc.property(fc.shuffledSubarray([...samplePassage], { minLength: samplePassage.length }), (order) => {
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
    for (const paragraph of samplePassage) {
      const after = samplePassage.filter((other) => other !== paragraph).join('\n\n');
      expect(moved(text, paragraph, after)).toBeUndefined();
    }
    expect(moved(text, target, '')).toBeUndefined();
  });

  it('is never put on a sentence that only looks like it', () => {
    const one = 'The king signed the treaty with the northern lords in May.';
    const other = 'The king signed the treaty with the northern lords in June.';
    for (const place of [0, 1, 2, 3, 4, 5])
      for (const apart of [0, 1, 2]) {
        const sentences = [...samplePassage];
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
    const before = samplePassage.map((paragraph) => `${paragraph} ${refrain}`).join(' ');
    const here = createAnchorText(before);
    samplePassage.forEach((paragraph, place) => {
      const start = before.indexOf(paragraph) + paragraph.length + 1;
      const quote = here.quote(start, start + refrain.length);
      expect(quote?.others).toBe('same');
      expect(quote && here.find(quote)?.start).toBe(start);
      const after = before.slice(0, start) + before.slice(start + refrain.length);
      expect(moved(before, refrain, after, place)).toBeUndefined();
    });
  });

  it('goes with what is inserted between its words, however few they are', () => {
    const longer = 'asked three or four times for';
    expect(moved(text, 'asked three times for', text.replace('asked three times for', longer))).toBe(longer);
    expect(moved(text, 'In the spring of', text.replace('spring of', 'late spring of'))).toBe(
      'In the late spring of',
    );
    const before = 'He came again in May, and nobody was there to meet him at the station in the rain.';
    for (const inserted of ['early', 'the cold and early', 'May or June, or perhaps in'])
      expect([`again in ${inserted} May`, undefined]).toContain(
        moved(before, 'again in May', before.replace('in May', `in ${inserted} May`)),
      );
    expect(moved(before, 'again in May', before.replace('in May', 'in early May'))).toBe(
      'again in early May',
    );
  });

  it('leaves out what is inserted before its first and behind its last word', () => {
    expect(moved(text, target, text.replace('twice it', 'it is said that twice it'))).toBe(target);
    expect(moved(text, target, text.replace('a reason.', 'a reason that anyone knew.'))).toBe(target);
    expect(moved(text, target, text.replace('twice', 'It waited. It asked again. Twice'))).toBe(
      target.replace('twice', 'Twice'),
    );
  });

  it('is the same in composed and decomposed letters, and is never cut in a letter', () => {
    for (const [before, exact] of [
      ['그는 대구에서 누이를 만났다. 그리고 다시 떠났다. 아무도 그 일을 몰랐다.', '대구에서 누이를 만났다'],
      ['Hôm ấy trời mưa ở Huế. Người lính đứng đợi bên cầu, không ai trả lời.', 'đứng đợi bên cầu'],
      ['वह ज़मीन और क़लम छोड़कर चला गया। किसी ने कुछ नहीं पूछा।', 'क़लम छोड़कर'],
      ['Ещё вчера мой ёж ушёл за йодом. Никто не спросил, зачем.', 'ёж ушёл за йодом'],
    ] as const)
      for (const [then, now] of [
        ['NFC', 'NFD'],
        ['NFD', 'NFC'],
      ] as const) {
        expect(moved(before.normalize(then), exact.normalize(then), before.normalize(now))).toBe(
          exact.normalize(now),
        );
      }
    const word = 'Việt'.normalize('NFD');
    const quote = createAnchorText(`${word} Nam`).quote(0, word.length - 3);
    expect(quote?.exact.normalize('NFC')).toBe('Việ');
    expect(createAnchorText('Việt Nam').find(quote ?? { exact: '', prefix: '', suffix: '' })?.end).toBe(3);
  });

  it('is not put on other words that came for a name, or on its twin', () => {
    expect(
      moved('They gave the prize to Ada, the youngest.', 'Ada', 'Engines are built for many ends.'),
    ).toBeUndefined();
    const before = 'Ada said that Ada had read it herself and would write to the others.';
    const after = before.replace('that Ada', 'that Mary');
    expect([undefined, 'that Mary had']).toContain(moved(before, 'that Ada had', after));
  });

  it('is an orphan where a copy of its words stands beside it, whichever of them is the copy', () => {
    for (const copy of [target, target.replace('refused', 'denied')]) {
      expect(moved(text, target, text.replace(target, `${copy}, ${target}`))).toBeUndefined();
      expect(moved(text, target, text.replace(target, `${target}, ${copy}`))).toBeUndefined();
    }
  });

  it('is told by its context from a copy elsewhere, though its own words have changed and those of the copy have not', () => {
    const after = `${target}. ${text.replace('refused without', 'denied without')}`;
    const found = createAnchorText(text).quote(text.indexOf(target), text.indexOf(target) + target.length);
    const place = found && createAnchorText(after).find(found);
    expect(place && after.slice(place.start, place.end)).toBe(target.replace('refused', 'denied'));
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
});
