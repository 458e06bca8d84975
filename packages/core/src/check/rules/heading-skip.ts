import { sourceOf } from '../../lesson/source-of.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const headingSkip: Rule = {
  id: 'heading-skip',
  severity: 'warning',
  message: 'This heading of level {level} skips level {expected}.',
  hint: 'Write {marks} before it: people who cannot see the page find their way by the levels of headings.',
  heading({ level, span }, found, _facts, before) {
    // Another part may begin at any level, because the document around it has headings of its own.
    const expected = (before?.level ?? (span.file === 'lesson.md' ? 1 : level)) + 1;
    if (level > expected) found(span, { level, expected, marks: '#'.repeat(expected) });
  },
  fixes({ span, message }, lesson) {
    const written = /^ {0,3}(#+)/.exec(sourceOf(lesson, span));
    if (!written) return [];
    const marks = String(message.values['marks']);
    const end = span.start + written[0].length;
    const place = { ...span, start: end - (written[1]?.length ?? 0), end };
    return [
      rightFix('Make it a heading of level {level}', { level: marks.length }, { span: place, text: marks }),
    ];
  },
};
