import { exerciseGist } from '../../exercise/grade-exercise.ts';
import { isPlaceholder, placeholder } from '../../lesson/placeholders.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Block } from '../../model/block.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Question } from '../../model/question.ts';
import type { Rule } from '../rule.ts';

/** An element with such a title has hardly been begun. */
const untouched: ReadonlySet<string> = new Set([
  placeholder.sectionTitle,
  placeholder.passageTitle,
  placeholder.questionTitle,
  placeholder.exerciseTitle,
]);

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: 'warning',
  message: '“{text}” is placeholder text.',
  hint: 'Write your own words, or remove the line.',
  section({ title, headingSpan, blocks }, found) {
    const [first] = blocks;
    if (untouched.has(title) || first?.kind !== 'paragraph' || !mayBegin(first)) return;
    const begins = plainText([first]);
    const text = [placeholder.passage, placeholder.section].find((words) => begins.startsWith(words));
    if (text !== undefined) found(headingSpan, { text });
  },
  item(item, found) {
    if (untouched.has(item.title)) return;
    const text = textsOf(item).find(isPlaceholder);
    if (text !== undefined) found(item.headingSpan, { text });
  },
};

/** Whether a paragraph may begin with placeholder text. Reading its words would parse it. */
function mayBegin({ tokens, from }: Block): boolean {
  const [first = ''] = /[\p{L}\p{N}&\\<[]/u.exec(tokens[from + 1]?.content ?? '') ?? [];
  return `${placeholder.passage[0]}${placeholder.section[0]}&\\<[`.includes(first);
}

/** The texts of an item, piece by piece; for parts of an exercise their words. */
function textsOf(item: Question | Exercise): string[] {
  const blocks = [item.prompt, ...item.hints, item.key].flat().map((block) => plainText([block]));
  const { asked, right } = item.kind === 'exercise' ? exerciseGist(item) : { asked: [], right: [] };
  return [...blocks, ...asked, ...right];
}
