import { sourceOf } from '../../lesson/source-of.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const headingSkip: Rule = {
  id: 'heading-skip',
  severity: 'warning',
  message: 'This level-{level} heading skips level {expected}.',
  hint: 'Begin it with {marks}. People who use a screen reader find their way by heading levels.',
  heading({ level, span }, found, _facts, before) {
    // Another part may begin at any level: what it is a part of has headings of its own.
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
