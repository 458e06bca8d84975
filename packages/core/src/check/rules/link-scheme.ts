import { sourceOf } from '../../lesson/source-of.ts';
import { isSafeLink } from '../../text/safe-address.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const linkScheme: Rule = {
  id: 'link-scheme',
  severity: 'warning',
  message: 'The link “{href}” does not work in a lesson.',
  hint: 'Begin it with https:, http: or mailto:, or link to a file in the lesson folder.',
  link({ href, span }, found) {
    if (!isSafeLink(href, span.file)) found(span, { href });
  },
  fixes({ span }, lesson) {
    const source = sourceOf(lesson, span);
    const end = source.startsWith('[') ? Math.max(source.lastIndexOf(']('), source.lastIndexOf('][')) : -1;
    return end < 0
      ? []
      : [rightFix('Keep the words without the link', {}, { span, text: source.slice(1, end) })];
  },
};
