/** U+2060: no width, no line break. Screen readers skip it, and copied text looks the same. */
const JOINER = '\u2060';

/**
 * Makes words safe to show in VS Code: nothing in them acts. In plain text from an extension, VS Code reads
 * `[label](command:…)` as a link that runs a command (in notifications and below an input box) and `$(name)` as an icon
 * (in all labels). Neither has an escape that works everywhere, so this keeps their two characters apart.
 *
 * Source: `linkedText.ts` and `iconLabels.ts` in `src/vs/base/common` of VS Code.
 */
export function inert(words: string): string {
  return words.replace(/[\]$](?=\()/g, `$&${JOINER}`);
}
