import { distinctValues } from '../../exercise/right-values.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Prose } from '../../model/block.ts';
import type { ChoiceExercise, EvidenceExercise, MatchExercise, OrderExercise } from '../../model/exercise.ts';
import { sentenceChoice } from '../sentence-choice.ts';
import { xmlText } from '../xml.ts';
import { type QtiContext, responseDeclaration, type WriteQti } from './qti-item.ts';

/** Options: one is worth a point; of several, each right one is worth a point, and each wrong one deducts one. */
export const writeChoice: WriteQti<ChoiceExercise> = ({ options, several }, context) => {
  const { tag } = context.version;
  if (options.length < 2) {
    context.lose('left-short');
    return undefined;
  }
  if (options.some(({ feedback }) => feedback.length > 0)) context.lose('feedback-lost');
  const ids = options.map((_, index) => `A${index + 1}`);
  const right = ids.filter((_, index) => options[index]?.right);
  const most = several ? right.length : 1;
  const choices = options.map(({ text }, index) => simpleChoice(ids[index] ?? '', text, context));
  return {
    as: several ? 'choice of several' : 'choice of one',
    responses: [
      responseDeclaration(tag, {
        cardinality: several ? 'multiple' : 'single',
        type: 'identifier',
        correct: right,
        map: ids.map((id, index) => [id, options[index]?.right ? 1 : several ? -1 : 0]),
        ...(several && { bounds: [0, most] as const }),
      }),
    ],
    most,
    body: tag(
      'choice-interaction',
      { 'response-identifier': 'RESPONSE', shuffle: true, 'max-choices': several ? 0 : 1 },
      choices.join(''),
    ),
    processing: { template: 'map_response' },
  };
};

/** All or nothing: the standard's templates have nothing in between. */
export const writeOrder: WriteQti<OrderExercise> = ({ groups }, context) => {
  const { tag } = context.version;
  const entries = groups.flat();
  if (entries.length < 2) {
    context.lose('left-short');
    return undefined;
  }
  context.lose('all-or-nothing');
  if (groups.some(({ length }) => length > 1)) context.lose('tie-lost');
  const words = entries.map(({ text }) => plainText(text));
  const ids = entries.map((_, index) => `A${index + 1}`);
  const seen = new Map<string, number>();
  const choices = entries.map(({ text }, index) => {
    const nth = (seen.get(words[index] ?? '') ?? 0) + 1;
    seen.set(words[index] ?? '', nth);
    if (nth > 1) context.lose('equal-entries');
    return simpleChoice(ids[index] ?? '', text, context, nth > 1 ? ` (${nth})` : '');
  });
  return {
    as: 'order, all or nothing',
    responses: [responseDeclaration(tag, { cardinality: 'ordered', type: 'identifier', correct: ids })],
    most: 1,
    body: tag('order-interaction', { 'response-identifier': 'RESPONSE', shuffle: true }, choices.join('')),
    processing: { template: 'match_correct' },
  };
};

/** Rows and their values, including decoys; a right pair is worth a point. */
export const writeMatch: WriteQti<MatchExercise> = (exercise, { prose, lose, version: { tag } }) => {
  const { rows } = exercise;
  const { values, ofRows } = distinctValues(exercise);
  if (rows.length < 2) lose('left-short');
  else if (rows.some(({ right }) => plainText(right) === '')) lose('left-valueless');
  if (rows.length < 2 || rows.some(({ right }) => plainText(right) === '')) return undefined;
  const pairs = ofRows.map((value, row) => `L${row + 1} R${value + 1}`);
  const choice = (id: string, text: Prose, most: number): string =>
    tag('simple-associable-choice', { identifier: id, 'match-max': most }, prose.line(text) || '–');
  const lefts = rows.map(({ left }, row) => choice(`L${row + 1}`, left, 1));
  const rights = values.map((value, index) => choice(`R${index + 1}`, value, rows.length));
  return {
    as: 'match',
    responses: [
      responseDeclaration(tag, {
        cardinality: 'multiple',
        type: 'directedPair',
        correct: pairs,
        map: pairs.map((pair) => [pair, 1]),
        bounds: [0, rows.length],
      }),
    ],
    most: rows.length,
    body: tag(
      'match-interaction',
      { 'response-identifier': 'RESPONSE', shuffle: true, 'max-associations': rows.length },
      tag('simple-match-set', {}, lefts.join('')) + tag('simple-match-set', {}, rights.join('')),
    ),
    processing: { template: 'map_response' },
  };
};

/** The value of a full score, to express a sentence's share in integers. */
const SCALE = 10_000;

/** The sentences of the section as hot text. */
export const writeEvidence: WriteQti<EvidenceExercise> = (exercise, { lesson, lose, version: { tag } }) => {
  const choice = sentenceChoice(lesson, exercise, lose);
  if (!choice) {
    lose('left-unfound');
    return undefined;
  }
  const { several, sentences } = choice;
  const right = sentences.filter(({ score }) => score > 0).length;
  const isWhole = several || sentences.every(({ score }) => score === 0 || score === 1);
  const most = several ? right : isWhole ? 1 : SCALE;
  const worth = (score: number): number => (several ? Math.sign(score) : Math.round(score * most));
  const ids = sentences.map((_, index) => `S${index + 1}`);
  const full = ids.filter((_, index) => (sentences[index]?.score ?? 0) >= (several ? 1 / right : 1));
  const texts = sentences.map(({ text }, index) => tag('hottext', { identifier: ids[index] }, xmlText(text)));
  return {
    as: several ? 'hot text, several sentences' : 'hot text',
    responses: [
      responseDeclaration(tag, {
        cardinality: several ? 'multiple' : 'single',
        type: 'identifier',
        correct: several ? full : full.slice(0, 1),
        map: ids.map((id, index) => [id, worth(sentences[index]?.score ?? 0)]),
        ...(several && { bounds: [0, most] as const }),
      }),
    ],
    most,
    body: tag(
      'hottext-interaction',
      { 'response-identifier': 'RESPONSE', 'max-choices': several ? 0 : 1 },
      `<p>${texts.join(' ')}</p>`,
    ),
    processing: { template: 'map_response' },
  };
};

function simpleChoice(id: string, text: Prose, { prose, lose, version }: QtiContext, behind = ''): string {
  const html = prose.line(text);
  if (html === '') lose('option-empty');
  return version.tag('simple-choice', { identifier: id }, `${html || '–'}${behind}`);
}
