import { sourceOf, textOf } from '../../lesson/source-of.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import type { Span } from '../../model/span.ts';
import type { Fix, TextEdit } from '../../model/text-edit.ts';
import { betterFix } from '../almost-rule.ts';
import { exerciseUnder } from '../fixes/by-place.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const exerciseMalformed: Rule = {
  id: 'exercise-malformed',
  severity: 'error',
  message: 'This {type} exercise cannot be read: {problem}',
  // The answers may be in the task.
  guards: ({ message }) => answers[String(message.values['type'])] !== undefined,
  hint: 'Write an exercise of type “{type}” as {written}.',
  fixes({ span, message }, lesson) {
    const { better } = message.values;
    if (better !== undefined) return [betterFix(span, String(better))];
    const exercise = exerciseUnder(lesson)(span);
    if (message.values['type'] !== 'choice') return exercise ? keyAbove(lesson, exercise) : [];
    const list = exercise?.prompt.find(({ kind }) => kind === 'list')?.span;
    const edits = boxes(lesson, exercise ? list : span);
    return edits.length > 0 ? [{ ...fix('Put an empty box before each option', {}), edits }] : [];
  },
};

/** The beginnings of accepted answers after the key mark. */
const answers: Readonly<Record<string, RegExp>> = { short: /^[-*+][ \t]/m, evidence: /^>(?![ \t]*\[!)/m };

/** Adds the key mark above the apparent answers of an exercise that has none. */
function keyAbove(lesson: Lesson, { type, keySpan, mark, span }: Exercise): Fix[] {
  const form = answers[type];
  if (keySpan || !form) return [];
  const from = mark.span.end;
  const found = form.exec(sourceOf(lesson, { ...span, start: from }));
  if (!found) return [];
  const at = { ...span, start: from + found.index, end: from + found.index };
  const lineBreak = lineBreakOf(textOf(lesson, span.file));
  return [
    fix(
      'Write <!-- key --> above the answers',
      {},
      { span: at, text: `<!-- key -->${lineBreak}${lineBreak}` },
    ),
  ];
}

/** Adds boxes to the entries of a list that have none. */
function boxes(lesson: Lesson, list: Span | undefined): TextEdit[] {
  if (!list) return [];
  return [...sourceOf(lesson, list).matchAll(/^[-*+][ \t]+(?!\[[ xX]\][ \t])/gm)].map(
    ({ 0: bullet, index }) => {
      const at = list.start + index + bullet.length;
      return { span: { ...list, start: at, end: at }, text: '[ ] ' };
    },
  );
}
