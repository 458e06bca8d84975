import { exerciseGist } from '../../exercise/grade-exercise.ts';
import { isPlaceholder, mayBePlaceholder, placeholder } from '../../lesson/placeholders.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Question } from '../../model/question.ts';
import type { Section } from '../../model/section.ts';
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
  section(section, found) {
    const { title, headingSpan } = section;
    if (untouched.has(title) || !mayBegin(section)) return;
    const { first } = section;
    if (first?.kind !== 'paragraph') return;
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

/** Whether a section may begin with a placeholder. Its blocks are made on demand, and this does not need them. */
function mayBegin({ heading: { tokens, to }, mark }: Section): boolean {
  const from = mark && tokens[to]?.type === 'html_block' ? to + 1 : to;
  return tokens[from]?.type !== 'paragraph_open' || mayBePlaceholder({ tokens, from, to: from + 3 });
}

/** The texts of an item that may be placeholders, piece by piece; for parts of an exercise their words. */
function textsOf(item: Question | Exercise): string[] {
  const blocks = [item.prompt, ...item.hints, item.key]
    .flat()
    .filter(mayBePlaceholder)
    .map((block) => plainText([block]));
  const { asked, right } = item.kind === 'exercise' ? exerciseGist(item) : { asked: [], right: [] };
  return [...blocks, ...asked, ...right];
}
