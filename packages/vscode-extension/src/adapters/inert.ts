/** U+2060: no width, no line break. Screen readers pass over it, and what is copied looks the same. */
const JOINER = '\u2060';

/**
 * Words as VS Code must show them: nothing in them acts. Where an extension hands over plain text, VS Code reads
 * `[label](command:…)` as a link that runs a command (in notifications, and below an input box) and `$(name)` as an icon
 * (in labels of all kinds). Neither knows an escape that all places understand, so the two signs that make one are
 * kept apart.
 *
 * Source: `linkedText.ts` and `iconLabels.ts` in `src/vs/base/common` of VS Code.
 */
export function inert(words: string): string {
  return words.replace(/[\]$](?=\()/g, `$&${JOINER}`);
}
