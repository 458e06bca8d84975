import type { Rule } from '../rule.ts';

export const fileEncoding: Rule = {
  id: 'file-encoding',
  severity: 'warning',
  message: '“{path}” is {encoding}, not UTF-8.',
  hint: 'Save the file again as UTF-8: other programs would show its accents wrong.',
};
