import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

/** Key under which the inline rules collect the tokens that a scan needs; see `collectInto`. */
const collector = Symbol('collector');

/**
 * markdown-it's inline tokens have no positions. This wraps each rule that a scan needs: its token gets its position,
 * as `at` and `end` in its `meta`, and is added to the collector, so a scan need not walk all inline tokens again. Rows
 * of tables and the first entries of lists get their column.
 */
export function locateTokens(markdown: MarkdownIt): void {
  locate(markdown, 'link', '[', 'link_open');
  locate(markdown, 'autolink', '<', 'link_open');
  locate(markdown, 'linkify', ':', 'link_open');
  locate(markdown, 'image', '!', 'image');
  locate(markdown, 'html_inline', '<', 'html_inline');
  locate(markdown, 'note_reference', '[', 'note_reference');
  locateEmphasis(markdown);
  locateRows(markdown);
  locateFirstEntries(markdown);
}

/** Makes the inline rules add located tokens to `list` while they run with this environment. */
export function collectInto(env: Record<string | symbol, unknown>, list: Token[]): void {
  env[collector] = list;
}

/** Column, in units, at which the text of a line begins inside its lists and quotes. */
export function columnOf(state: StateBlock, line: number): number {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return start === 0 ? 0 : start - (state.src.lastIndexOf('\n', start - 1) + 1);
}

/** Wraps the inline rule that is tried at every `trigger` and pushes a token of this type on success. */
function locate(markdown: MarkdownIt, name: string, trigger: string, type: string): void {
  const { ruler } = markdown.inline;
  const rule = ruleNamed(ruler, name);
  const unit = trigger.charCodeAt(0);
  ruler.at(name, (state: StateInline, silent: boolean): boolean => {
    if (silent || state.src.charCodeAt(state.pos) !== unit) return rule(state, silent);
    const at = state.pos - (name === 'linkify' ? schemeLength(state) : 0);
    const first = state.tokens.length;
    const list = state.env[collector] as Token[] | undefined;
    // The alternative text of a picture is parsed on its own, so its positions mean nothing here.
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

/** Bare links are detected at their colon. Returns how much of the text before it is the scheme. */
function schemeLength({ src, pos, pending }: StateInline): number {
  const before = src.slice(pos - Math.min(10, pending.length, pos), pos);
  return /[a-z0-9+.-]*$/i.exec(before)?.[0].length ?? 0;
}

/** A run of `*` or `_` becomes one token per unit; pairs become tags. Records the position of each. */
function locateEmphasis(markdown: MarkdownIt): void {
  const { ruler } = markdown.inline;
  const rule = ruleNamed(ruler, 'emphasis');
  ruler.at('emphasis', (state: StateInline, silent: boolean): boolean => {
    const { pos } = state;
    const done = rule(state, silent);
    if (done && !silent) {
      const { tokens } = state;
      for (let at = pos; at < state.pos; at++) {
        const token = tokens[tokens.length - (state.pos - at)];
        if (token) token.meta = { at };
      }
    }
    return done;
  });
}

function locateRows(markdown: MarkdownIt): void {
  const { ruler } = markdown.block;
  const rule = ruleNamed(ruler, 'table');
  const located = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const first = state.tokens.length;
    const done = rule(state, startLine, endLine, silent);
    for (let i = first; i < state.tokens.length; i++) {
      const token = state.tokens[i];
      if (token?.type === 'tr_open') token.meta = { column: columnOf(state, token.map?.[0] ?? startLine) };
    }
    return done;
  };
  ruler.at('table', located, { alt: ['paragraph', 'reference'] });
}

/** A list may begin after the number of another: records the column of its first entry. */
function locateFirstEntries(markdown: MarkdownIt): void {
  const { ruler } = markdown.block;
  const rule = ruleNamed(ruler, 'list');
  const located = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    if (silent) return rule(state, startLine, endLine, true);
    const list = state.tokens.length;
    const done = rule(state, startLine, endLine, false);
    const entry = state.tokens[list + 1];
    if (done && entry) entry.meta = { ...entry.meta, column: columnOf(state, startLine) };
    return done;
  };
  ruler.at('list', located, { alt: ['paragraph', 'reference', 'blockquote'] });
}

/** Returns a rule of markdown-it, for wrapping: markdown-it has no public way to get one. */
export function ruleNamed<F>(
  ruler: { __rules__: { fn: F }[]; __find__(name: string): number },
  name: string,
): F {
  const rule = ruler.__rules__[ruler.__find__(name)]?.fn;
  if (!rule) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
