import type { Fix } from '../../model/text-edit.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteBehindAddress: Rule = {
  id: 'note-behind-address',
  severity: 'warning',
  alone: 'warning',
  message: 'GitHub takes “{written}” for a part of the address before it, and shows no note.',
  hint: 'Put a blank before the marker, or the address between < and >.',
  fixes: ({ span, message }): readonly Fix[] => [
    {
      ...rightFix('Put a blank before {written}', { written: String(message.values['written']) }),
      edits: [{ span: { ...span, end: span.start }, text: ' ' }],
    },
  ],
};
