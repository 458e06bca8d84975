import { placeholder } from '../../lesson/placeholders.ts';
import { textOf } from '../../lesson/source-of.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const exerciseNoKey: Rule = {
  id: 'exercise-no-key',
  severity: 'information',
  message: 'This exercise has no key, so students cannot find out what a good answer needs.',
  hint: 'Write <!-- key --> on a line of its own below the task, followed by a rubric or a model answer.',
  fixes({ span }, lesson) {
    const own = lesson.exercises.find(
      ({ headingSpan: { file, start } }) => file === span.file && start === span.start,
    );
    if (!own) return [];
    const text = textOf(lesson, span.file);
    const end = text.slice(0, own.span.end).trimEnd().length;
    const line = lineBreakOf(text);
    const key = `${line}${line}<!-- key -->${line}${line}${placeholder.key}`;
    return [
      fix('Add a key', {}, { span: { ...span, start: end, end }, text: key, placeholder: placeholder.key }),
    ];
  },
};
