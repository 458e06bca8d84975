import { resolveInside } from '../../text/safe-address.ts';
import { addressFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const pictureMissing: Rule = {
  id: 'picture-missing',
  severity: 'error',
  message: 'The lesson has no picture “{path}”.',
  hint: 'Put the file there, or correct the path. Upper and lower case must match.',
  suggestion: 'Did you mean “{nearest}”? Upper and lower case must match.',
  listed: true,
  picture({ src, span }, found, facts) {
    const path = resolveInside(src, span.file);
    if (path !== undefined && facts.hasFile(path) === false)
      found(span, { path, ...facts.nearestFile(path) });
  },
  fixes: (broken, lesson) => addressFix(broken, lesson, 'path'),
};
