import type { Rule } from '../check/rule.ts';
import { rules } from '../check/rules.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Whether a rule also applies to a Markdown file outside lessons. */
export function appliesAlone({ alone }: Rule): boolean {
  return alone !== undefined;
}

/** Returns the findings that also apply to a Markdown file outside lessons, with milder severities. */
export function loneDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, message } = diagnostic;
    const severity = byId.get(rule)?.alone;
    if (!severity) return [];
    // Findings of a rule that does not run here do not matter.
    const allowed = byId.get(String(message.values['id']));
    if (rule === 'allow-unused' && !allowed?.alone) return [];
    // Of the near misses, only notes have a meaning outside lessons.
    if (rule === 'almost-right' && !/\bnote\b/.test(String(message.values['what']))) return [];
    return { ...diagnostic, severity };
  });
}
