import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

const PLACEHOLDER = 'What the note says.';

export const noteEmpty: Rule = {
  id: 'note-empty',
  severity: 'warning',
  message: 'The note “{label}” has no text.',
  hint: 'Write it after the colon. Indent further paragraphs by four spaces.',
  note({ label, labelSpan, isEmpty }, found) {
    if (isEmpty) found(labelSpan, { label });
  },
  fixes: ({ span }) => [
    fix(
      'Write the note',
      {},
      {
        span: { ...span, start: span.end + 2, end: span.end + 2 },
        text: ` ${PLACEHOLDER}`,
        placeholder: PLACEHOLDER,
      },
    ),
  ],
};
