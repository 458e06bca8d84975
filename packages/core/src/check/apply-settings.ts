import type { Severity } from '../model/diagnostic.ts';

/**
 * The severity of each rule, by its id, for the reader of the findings; a rule that is not named keeps its own
 * severity.
 */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Every severity that a rule can have, the gravest first. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Applies the settings to findings: sets severities and drops rules that are off. Ignores anything else. */
export function applySettings<Found extends { readonly rule: string; readonly severity: Severity }>(
  findings: readonly Found[],
  settings: RuleSettings,
): Found[] {
  return findings.flatMap((finding) => {
    const wanted = Object.hasOwn(settings, finding.rule) ? settings[finding.rule] : undefined;
    const severity = severities.find((one) => one === wanted) ?? finding.severity;
    if (severity === 'off') return [];
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}
