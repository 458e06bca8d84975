import { rules } from '../check/rules.ts';
import { readOwnText } from './files/read-file.ts';
import { ownFile } from './own-file.ts';
import { lines, type Words } from './words/words.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * The output of `marginalia help note-undefined`: the page of a rule, included in this package.
 *
 * @returns undefined if there is no such rule
 */
export function ruleHelp(name: string): Words | undefined {
  if (!rules.some(({ id }) => id === name)) return undefined;
  try {
    return lines(readOwnText(ownFile(`rules/${name}.md`)).trimEnd());
  } catch {
    throw new WrongUse('The pages of the rules have not been built.', 'Run: npm run build');
  }
}
