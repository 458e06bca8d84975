import { escapeMarkdown } from './escape-markdown.ts';
import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

/**
 * Inside code nothing is escaped, so that code that could be read to end sooner than it does stands as text: with the
 * sign that ends it, with the one that ends struck-out text around it in `marked`, and what else its place divides at.
 */
export const NO_CODE = {
  text: /`|~~/,
  cell: /`|~~|\|/,
  link: /`|~~|[[\]\\|]/,
} as const;

/** Code in running text. */
export function codeMarkdown(content: string, noCode: RegExp): SafeMarkdown {
  const line = content.replace(/\s/g, ' ');
  if (line.trim() === '' || noCode.test(line)) return escapeMarkdown(content);
  // One blank at each end is taken off.
  return asSafe(line.startsWith(' ') && line.endsWith(' ') ? `\` ${line} \`` : `\`${line}\``);
}

/** A block of code between fences that are longer than any in it. */
export function fenceMarkdown(content: string, info: string): SafeMarkdown {
  let longest = 2;
  for (const [run] of content.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const language = /^[\w+#-]+/.exec(info.trim())?.[0] ?? '';
  const code = content.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return asSafe(`${fence}${language}\n${code}\n${fence}`);
}
