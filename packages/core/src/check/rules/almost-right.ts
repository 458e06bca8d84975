import { almostRule } from '../almost-rule.ts';
import type { Rule } from '../rule.ts';

export const almostRight: Rule = {
  ...almostRule('almost-right', 'warning'),
  alone: 'warning',
  marker({ note, label, span }, found, facts) {
    const head = note ? undefined : facts.almostNote(label);
    if (head?.file !== span.file || head.start !== span.start) return;
    const problem = 'put a colon directly after its label.';
    found(head, { what: 'a note', problem, better: `[^${label}]: ` });
  },
};
