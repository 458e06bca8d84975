import { rules } from '../check/rules.ts';
import type { CompletionItem, CompletionList } from './completion-item.ts';

const begun = {
  markdown: /<!--[ \t]*allow((?:[ \t,]+[a-z-]+)*)[ \t,]+([a-z-]*)$/,
  yaml: /(?:^|[ \t])#[ \t]*allow((?:[ \t,]+[a-z-]+)*)[ \t,]+([a-z-]*)$/,
};

/** The rules whose findings an author can allow, in a comment that begins with `allow`. */
export function completeAllow(
  language: keyof typeof begun,
  file: string,
  offset: number,
  line: string,
  after: string,
): CompletionList | undefined {
  const found = begun[language].exec(line);
  if (!found) return undefined;
  const [, named = '', word = ''] = found;
  const present = new Set(named.split(/[ \t,]+/));
  const rest = /^[a-z-]*/.exec(after)?.[0].length ?? 0;
  const items = rules
    .filter(({ id }) => !present.has(id))
    .map(({ id }): CompletionItem => ({ kind: 'value', label: id, insert: id }));
  return { replace: { file, start: offset - word.length, end: offset + rest }, items, incomplete: false };
}
