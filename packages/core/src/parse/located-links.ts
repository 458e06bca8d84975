import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** What a `link_open` or `image` token carries besides markdown-it's own `label`. */
export interface LocatedMeta {
  /** Offset of the first unit in the content of the inline token. */
  readonly at: number;
  /** Offset after the last unit. */
  readonly end: number;
}

/** Key under which the inline rules collect the tokens that a scan wants; see `collectInto`. */
const collector = Symbol('collector');

/**
 * markdown-it's inline tokens have no positions. Each wanted rule is wrapped: its token learns where it stands and is
 * put into the collector, so that a scan need not walk all inline tokens again.
 */
export function locateLinks(markdown: MarkdownIt): void {
  wrap(markdown, 'link', 'link_open');
  wrap(markdown, 'autolink', 'link_open');
  wrap(markdown, 'linkify', 'link_open');
  wrap(markdown, 'image', 'image');
  wrap(markdown, 'html_inline', 'html_inline');
  wrap(markdown, 'note_reference', 'note_reference');
}

/** Lets the inline rules put located tokens into `list` while they run with this environment. */
export function collectInto(env: Record<string | symbol, unknown>, list: Token[]): void {
  env[collector] = list;
}

function wrap(markdown: MarkdownIt, name: string, type: string): void {
  const { ruler } = markdown.inline;
  const rule = ruler.__rules__[ruler.__find__(name)]?.fn;
  if (!rule) throw new Error(`markdown-it has no inline rule ${name}`);
  ruler.at(name, (state: StateInline, silent: boolean): boolean => {
    if (silent) return rule(state, true);
    const at = state.pos;
    const first = state.tokens.length;
    const list = state.env[collector] as Token[] | undefined;
    // The alternative text of a picture is parsed on its own, with positions that mean nothing here.
    if (type === 'image') state.env[collector] = undefined;
    const done = rule(state, false);
    if (type === 'image') state.env[collector] = list;
    if (!done || list === undefined) return done;
    for (let i = first; i < state.tokens.length; i++) {
      const token = state.tokens[i];
      if (token?.type !== type) continue;
      token.meta = { ...token.meta, at, end: state.pos };
      list.push(token);
      break;
    }
    return true;
  });
}
