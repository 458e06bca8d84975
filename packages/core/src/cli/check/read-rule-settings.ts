import type { RuleSettings } from '../../check/apply-settings.ts';
import { severities } from '../../check/apply-settings.ts';
import { rules } from '../../check/rules.ts';
import { nearestWord } from '../../text/nearest-word.ts';
import { WrongUse } from '../wrong-use.ts';

/**
 * Parses the values of `--rule id=severity`.
 *
 * @throws WrongUse for a rule or a severity that does not exist
 */
export function readRuleSettings(settings: readonly string[] = []): RuleSettings {
  return Object.fromEntries(
    settings.map((setting) => {
      const [id = '', level = ''] = setting.split('=', 2);
      const ids = rules.map((rule) => rule.id);
      if (!ids.includes(id)) {
        const { nearest } = nearestWord(id, ids);
        throw new WrongUse(`There is no rule “${id}”.`, nearest ? `Did you mean “${nearest}”?` : undefined);
      }
      const known = severities.find((candidate) => candidate === level);
      if (known) return [id, known];
      throw new WrongUse(
        `“--rule ${setting}” has no severity.`,
        `Write --rule ${id}=warning, or one of: ${severities.join(', ')}.`,
      );
    }),
  );
}
