import { isSafeLink, resolveInside } from '../../text/safe-address.ts';
import { addressFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const linkMissing: Rule = {
  id: 'link-missing',
  severity: 'warning',
  message: 'The lesson has no file “{path}”.',
  hint: 'Correct the path, or put the file in the lesson folder.',
  suggestion: 'Did you mean “{nearest}”? Otherwise put the file in the lesson folder.',
  listed: true,
  link({ href, span }, found, facts) {
    if (href === '' || href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return;
    const path = isSafeLink(href, span.file) ? resolveInside(href, span.file) : undefined;
    if (path === undefined || facts.hasFile(path) !== false) return;
    found(span, { path, ...facts.nearestFile(path) });
  },
  fixes: (broken, lesson) => addressFix(broken, lesson, 'path'),
};
