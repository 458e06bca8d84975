import type { Env, Token } from 'markdown-it';
import { markdown } from './markdown.ts';

/** The blocks of a file, their inline text not yet parsed, and the link definitions met on the way. */
export interface Tokenized {
  readonly tokens: Token[];
  readonly references: NonNullable<Env['references']>;
}

/** Block structure from a line on, so that the front matter keeps its line numbers without being copied. */
export function tokenize(text: string, line: number): Tokenized {
  const instance = markdown();
  const references: Tokenized['references'] = {};
  const tokens: Token[] = [];
  const normal = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const source = normal.includes('\0') ? normal.replaceAll('\0', '\uFFFD') : normal;
  const state = new instance.block.State(source, instance, { references }, tokens);
  instance.block.tokenize(state, line, state.lineMax);
  return { tokens, references };
}

/** Inline text as it stands, unparsed. */
export function literal(content: string): Token[] {
  const tokens: Token[] = [];
  const state = new (markdown().inline.State)('', markdown(), {}, tokens);
  state.push('text', '', 0).content = content;
  return tokens;
}
