import type { Fix } from '../../model/text-edit.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteBehindAddress: Rule = {
  id: 'note-behind-address',
  severity: 'warning',
  alone: 'warning',
  message: 'GitHub reads “{written}” as part of the address before it and shows no note.',
  hint: 'Put a space before the marker, or put the address between < and >.',
  fixes: ({ span, message }): readonly Fix[] => [
    {
      ...rightFix('Put a space before {written}', { written: String(message.values['written']) }),
      edits: [{ span: { ...span, end: span.start }, text: ' ' }],
    },
  ],
};
