import { textOf } from '../../lesson/source-of.ts';
import type { Item } from '../../model/item.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const keyMissing: Rule = {
  id: 'key-missing',
  severity: 'error',
  guards: () => true,
  message: 'This table has no key mark above it. It may be the rubric, so it is hidden from students.',
  hint: 'Write <!-- key --> on a line of its own above the table, or below it if the table is part of the task.',
  fixes({ span }, lesson) {
    const text = textOf(lesson, span.file);
    const lineBreak = lineBreakOf(text);
    const above = {
      span: { ...span, end: span.start },
      text: `<!-- key -->${lineBreak}${lineBreak}`,
    };
    const holds = ({ span: own }: Item): boolean =>
      own.file === span.file && own.start <= span.start && span.start < own.end;
    const end = lesson.exercises.find(holds)?.span.end;
    const last = end === undefined ? 0 : text.slice(0, end).trimEnd().length;
    const below = { span: { ...span, start: last, end: last }, text: `${lineBreak}${lineBreak}<!-- key -->` };
    return [
      fix('Write <!-- key --> above it', {}, above),
      ...(end === undefined ? [] : [fix('Write <!-- key --> at the end: it is part of the task', {}, below)]),
    ];
  },
};
