import type { Token } from 'markdown-it';
import { NO_CODE } from './code-markdown.ts';
import { lineMarkdown } from './inline-markdown.ts';
import type { MarkdownPlace } from './markdown-options.ts';
import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

const RULES: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

/** A table, one line for each of its rows. */
export function tableMarkdown(
  place: MarkdownPlace,
  tokens: readonly Token[],
  from: number,
  to: number,
): SafeMarkdown {
  const rows: string[][] = [];
  const rules: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'th_open' || token.type === 'td_open') {
      const children = tokens[i + 1]?.children ?? [];
      rows.at(-1)?.push(lineMarkdown({ ...place, noCode: NO_CODE.cell }, children));
      const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1] ?? '';
      if (token.type === 'th_open') rules.push(RULES[align] ?? '---');
    }
  }
  const [head = [], ...body] = rows;
  return asSafe([head, rules, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}
