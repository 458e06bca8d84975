import type { Rule } from '../rule.ts';

export const fileEncoding: Rule = {
  id: 'file-encoding',
  severity: 'warning',
  message: '“{path}” is {encoding}, not UTF-8.',
  hint: 'Save the file as UTF-8. Otherwise other programs may garble accents and quotation marks.',
};
