import { nearestWord } from '../../text/nearest-word.ts';
import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const partMissing: Rule = {
  id: 'part-missing',
  severity: 'error',
  message: 'The part “{path}” is listed but missing.',
  hint: 'Create the file in the lesson folder, or remove it from the list of parts.',
  fixes(broken, lesson) {
    const parts = lesson.parts.map(({ path }) => path).filter((path) => path !== 'lesson.md');
    return nearestFix(broken, nearestWord(String(broken.message.values['path']), parts).nearest);
  },
};
