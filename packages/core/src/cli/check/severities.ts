import { nearestWord } from '../../check/nearest-word.ts';
import { rules } from '../../check/rules.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { WrongUse } from '../wrong-use.ts';
import type { Finding } from './finding.ts';

const levels = ['error', 'warning', 'information', 'off'] as const;

/** Severities that differ from the rules' own, by rule; `off` for one that is not to be heard of. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/**
 * Reads what `--rule id=severity` was given.
 *
 * @throws WrongUse over a rule or a severity that does not exist
 */
export function readSeverities(settings: readonly string[] = []): Severities {
  return new Map(
    settings.map((setting) => {
      const [id = '', level = ''] = setting.split('=', 2);
      const ids = rules.map((rule) => rule.id);
      if (!ids.includes(id)) {
        const { nearest } = nearestWord(id, ids);
        throw new WrongUse(`There is no rule “${id}”.`, nearest ? `Did you mean “${nearest}”?` : undefined);
      }
      const known = levels.find((candidate) => candidate === level);
      if (known) return [id, known];
      throw new WrongUse(
        `“--rule ${setting}” gives no severity.`,
        `Write --rule ${id}=${levels[1]}, or one of: ${levels.join(', ')}.`,
      );
    }),
  );
}

/** The findings with the severities that were asked for. */
export function withSeverities(findings: readonly Finding[], severities: Severities): readonly Finding[] {
  if (severities.size === 0) return findings;
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
