import { rules } from '../check/rules.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Of what was found in a Markdown file that belongs to no lesson, what is not about lessons, and gently. */
export function loneDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, message } = diagnostic;
    const severity = byId.get(rule)?.alone;
    if (!severity) return [];
    // Whether a rule that is not asked here would have found something does not matter.
    const allowed = byId.get(String(message.values['id']));
    if (rule === 'allow-unused' && !allowed?.alone) return [];
    // Of what is nearly something of ours, only notes are something elsewhere.
    if (rule === 'almost-right' && !/\bnote\b/.test(String(message.values['what']))) return [];
    return { ...diagnostic, severity };
  });
}
