import { describe, expect, it } from 'vitest';
import type { EvidenceExercise } from '../model/exercise.ts';
import { parseText } from '../testing/parse-text.ts';
import { createLossLog } from './losses.ts';
import { sentenceChoice } from './sentence-choice.ts';

const passage = `## One
<!-- section id=one -->

On 13 October 1950 the order went out. Stalin had feared a reaction of that kind. Nobody vetoed.

### A heading

- He was told to prepare an evacuation.
- On the next day the order was withdrawn.

## Two
<!-- section id=two -->

Elsewhere it rained for forty days. The river rose above the bridge.
`;

function choiceOf(quotations: readonly string[], attributes = 'section=one') {
  const quotes = quotations.map((quotation) => `> ${quotation}`).join('\n\n');
  const { lesson } = parseText(
    `${passage}\n### T\n<!-- exercise id=x type=evidence ${attributes} -->\n\nWhich?\n\n<!-- key -->\n\n${quotes}\n`,
  );
  const { lose, losses } = createLossLog();
  const choice = sentenceChoice(lesson, lesson.exercises[0] as EvidenceExercise, lose);
  return {
    several: choice?.several,
    scores: choice?.sentences.map(({ text, score }) => [text, Number(score.toFixed(2))]),
    codes: losses.map(({ code }) => code),
  };
}

describe('selecting evidence as a choice among sentences', () => {
  it('picks one sentence where one is right, whichever of several quotations', () => {
    const { several, scores, codes } = choiceOf([
      'Nobody vetoed.',
      'Stalin had feared a reaction of that kind.',
    ]);
    expect(several).toBe(false);
    expect(scores).toEqual([
      ['On 13 October 1950 the order went out.', 0],
      ['Stalin had feared a reaction of that kind.', 1],
      ['Nobody vetoed.', 1],
      ['He was told to prepare an evacuation.', 0],
      ['On the next day the order was withdrawn.', 0],
    ]);
    expect(codes).toEqual(['words-for-selection']);
  });

  it('picks several where only together they are right', () => {
    const { several, scores, codes } = choiceOf(
      ['He was told to prepare an evacuation. On the next day the order was withdrawn.'],
      'section=one threshold=0.9',
    );
    expect([several, scores?.map(([, score]) => score)]).toEqual([true, [-0.5, -0.5, -0.5, 0.5, 0.5]]);
    expect(codes).toEqual(['words-for-selection', 'shares-of-sentences']);
  });

  it('takes the best sentence for a few of its words, and says so', () => {
    const { scores, codes } = choiceOf(['the order went out'], 'section=one threshold=1');
    expect(scores?.[0]).toEqual(['On 13 October 1950 the order went out.', 1]);
    expect(codes).toEqual(['words-for-selection', 'sentence-rounded']);
  });

  it('looks in the section that has the words, where the exercise names another or none', () => {
    for (const attributes of ['section=one', '', 'section=nowhere'])
      expect(choiceOf(['Elsewhere it rained for forty days.'], attributes).scores).toEqual([
        ['Elsewhere it rained for forty days.', 1],
        ['The river rose above the bridge.', 0],
      ]);
  });

  it('offers the sentences around the right one of a long section', () => {
    const long = Array.from({ length: 200 }, (_, n) => `It rose in ${n} and carried bridge w${n} away.`).join(
      ' ',
    );
    const { lesson } = parseText(
      `## Long\n<!-- section id=long -->\n\n${long}\n\n### T\n<!-- exercise id=x type=evidence threshold=1 -->\n\nWhich?\n\n<!-- key -->\n\n> It rose in 150 and carried bridge w150 away.\n`,
    );
    const { lose, losses } = createLossLog();
    const choice = sentenceChoice(lesson, lesson.exercises[0] as EvidenceExercise, lose);
    expect(choice?.sentences).toHaveLength(60);
    expect(choice?.sentences.find(({ score }) => score === 1)?.text).toContain('150');
    expect(losses.map(({ code }) => code)).toContain('sentences-around');
  });

  it('is none where no sentence has the words', () => {
    expect(choiceOf(['Nothing of this kind stands there.']).several).toBeUndefined();
  });
});
