import { sourceOf } from '../../lesson/source-of.ts';
import { isSafeLink, neighbourLink } from '../../text/safe-address.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const linkScheme: Rule = {
  id: 'link-scheme',
  severity: 'warning',
  message: 'Readers cannot follow the link “{href}”.',
  hint: 'Start it with https:, http: or mailto:, or name a file in the lesson’s folder, or another lesson as ../flood/lesson.md.',
  link({ href, span }, found) {
    // Whether there is a lesson is known where its course is checked.
    if (!isSafeLink(href, span.file) && !neighbourLink(href, span.file)) found(span, { href });
  },
  fixes({ span }, lesson) {
    const source = sourceOf(lesson, span);
    const end = source.startsWith('[') ? Math.max(source.lastIndexOf(']('), source.lastIndexOf('][')) : -1;
    return end < 0
      ? []
      : [rightFix('Keep the words without the link', {}, { span, text: source.slice(1, end) })];
  },
};
