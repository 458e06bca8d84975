import type { Severity } from '../model/diagnostic.ts';

/** How much each rule matters to whoever reads the findings: by its id; a rule that is not named keeps its own severity. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Every severity that a rule can be given, from the gravest. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Findings with the severities of the settings, without those of rules that are off. Anything else is ignored. */
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
