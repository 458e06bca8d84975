import type {
  ArgumentExercise,
  ClozeExercise,
  EssayExercise,
  Rubric,
  ShortExercise,
} from '../../model/exercise.ts';
import { englishStrings } from '../../render/passage-strings.ts';
import { fill } from '../../render/render-context.ts';
import { rubricTable } from '../../render/rubric-table.ts';
import { ANYTHING, acceptedForms, distinctForms } from '../accepted-forms.ts';
import { xmlText } from '../xml.ts';
import { type QtiContext, type QtiItem, responseDeclaration, type WriteQti } from './qti-item.ts';
import type { QtiVersion, Tag } from './qti-version.ts';

/** Half of the points is one of two. */
export const writeShort: WriteQti<ShortExercise> = (exercise, { lesson, lose, version: { tag } }) => {
  const forms = acceptedForms(exercise, lesson.frontMatter.language, lose).filter(({ text }) => {
    const isOpen = text.includes(ANYTHING);
    if (isOpen) lose('pattern-lost', { pattern: text.replaceAll(ANYTHING, '.*') });
    return !isOpen;
  });
  const [first] = forms;
  if (first?.credit !== 1) {
    lose('left-unanswerable');
    return undefined;
  }
  if (exercise.accepted.some(({ feedback }) => feedback.length > 0)) lose('feedback-lost');
  lose('answers-compared-otherwise');
  const most = forms.some(({ credit }) => credit < 1) ? 2 : 1;
  return {
    as: 'text entry',
    responses: [
      responseDeclaration(tag, {
        cardinality: 'single',
        type: 'string',
        correct: [first.text],
        map: forms.map(({ text, credit }) => [text, credit * most]),
      }),
    ],
    most,
    body: `<p>${textEntry(tag, 'RESPONSE')}</p>`,
    processing: { template: 'map_response' },
  };
};

/** A text entry for each gap, worth a point. */
export const writeCloze: WriteQti<ClozeExercise> = (exercise, { lesson, prose, lose, version: { tag } }) => {
  const { gaps } = exercise;
  const ids = gaps.map((_, index) => `GAP${index + 1}`);
  lose('answers-compared-otherwise');
  return {
    as: gaps.length === 1 ? 'text entry' : 'text entries',
    responses: gaps.map(({ accepted }, index) =>
      responseDeclaration(tag, {
        id: ids[index] ?? '',
        cardinality: 'single',
        type: 'string',
        correct: accepted.slice(0, 1),
        map: distinctForms(accepted, lesson.frontMatter.language).map((form) => [form, 1]),
      }),
    ),
    most: gaps.length,
    body: prose.cloze(exercise, (index) => textEntry(tag, ids[index] ?? '')),
    processing: { sum: ids },
  };
};

export const writeEssay: WriteQti<EssayExercise> = ({ rubric, words }, context) => {
  const [least = 0, most = 0] = words ?? [];
  const limits = fill(englishStrings.task.essayOfLength, { least: `${least}`, most: `${most}` });
  return freeText(context.version, rubricBlock(rubric, context) + (words ? `<p>${xmlText(limits)}</p>` : ''));
};

/** One text, judged by people. */
export const freeText = ({ tag }: QtiVersion, before: string): QtiItem => ({
  as: 'extended text',
  responses: [responseDeclaration(tag, { cardinality: 'single', type: 'string', correct: [] })],
  most: 'human',
  body: before + extendedText(tag, 'RESPONSE', 15),
  processing: 'none',
});

/** A text for each of its parts. */
export const writeArgument: WriteQti<ArgumentExercise> = ({ rubric }, context) => {
  const { tag } = context.version;
  context.lose('quotations-unchecked');
  const parts = ['Claim', 'Evidence', 'Reasoning'];
  return {
    as: 'extended texts',
    responses: parts.map((part) =>
      responseDeclaration(tag, {
        id: part.toUpperCase(),
        cardinality: 'single',
        type: 'string',
        correct: [],
      }),
    ),
    most: 'human',
    body:
      rubricBlock(rubric, context) +
      parts.map((part) => extendedText(tag, part.toUpperCase(), 5, part)).join(''),
    processing: 'none',
  };
};

const textEntry = (tag: Tag, id: string): string =>
  tag('text-entry-interaction', { 'response-identifier': id, 'expected-length': 20 });

const extendedText = (tag: Tag, id: string, lines: number, prompt = ''): string =>
  tag(
    'extended-text-interaction',
    { 'response-identifier': id, 'expected-lines': lines },
    prompt && tag('prompt', {}, prompt),
  );

/** For scorers only. */
function rubricBlock(rubric: Rubric | undefined, { prose, version }: QtiContext): string {
  return rubric
    ? scorersBlock(
        version,
        rubricTable(rubric, (cell) => prose.line(cell)),
      )
    : '';
}

export const scorersBlock = ({ tag, scorersContent }: QtiVersion, html: string): string =>
  html && tag('rubric-block', { view: 'scorer', use: 'scoring' }, scorersContent(html));
