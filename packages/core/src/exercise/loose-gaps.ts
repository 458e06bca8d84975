import type { Token } from 'markdown-it';
import { inlineText } from '../markdown/plain-text.ts';
import { tokenLike } from '../markdown/token-like.ts';
import type { Block } from '../model/block.ts';

/** Characters that Markdown shows literally, and that can only be meant as the beginning or the end of a gap. */
const RUN =
  /(?:\\?\*|&#42;|&ast;|[＊∗]){2,}|(?<![_＿])(?:\\?_|&#95;|＿){2}(?![_＿\\])|(?<!=)={2}(?!=)|\{{1,2}|\}{1,2}/g;
const SHOWN = /[*＊∗]{2,}|(?<![_＿])[_＿]{2}(?![_＿])|(?<!=)={2}(?!=)|\{{1,2}|\}{1,2}/g;
const BOLD_TAG = /^<(\/?)(?:b|strong|u|mark)>$/i;
const LONGEST = 200;

/** A stretch of the content of a paragraph, by its offsets. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The paragraph of a cloze, with near misses of gaps read as gaps. */
export interface GappedParagraph {
  readonly block: Block;
  /** Near misses that were read as gaps, with their words. */
  readonly loose: readonly (Stretch & { readonly words: string })[];
  /** Delimiters of a gap without a partner: the place of the gap is unknown. */
  readonly stray: readonly Stretch[];
}

/**
 * Delimiters of a gap in one of the tokens of a paragraph: `start` and `end` in it, `from` and `to` in the paragraph's
 * content.
 */
interface Run extends Stretch {
  readonly child: number;
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly kind: string;
}

/**
 * Reads as bold: stars with blanks inside them, escaped stars, tags, other programs' gap delimiters, and emphasis with
 * an extra star on one side. As text they would show students the answer.
 */
export function withLooseGaps(block: Block): GappedParagraph {
  const inline = block.tokens[block.from + 1];
  const source = inline?.content ?? '';
  if (!/[*_＊∗＿={<&]/.test(source)) return { block, loose: [], stray: [] };
  const children = joined(inline?.children ?? []);
  const runs = runsIn(children, source);
  if (!runs) return { block, loose: [], stray: [{ from: 0, to: source.length }] };
  const pairs = pairsOf(runs, children);
  const taken = new Set(pairs.flat());
  const stray = runs.filter((run) => !taken.has(run));
  if (pairs.length === 0) return { block, loose: [], stray };
  const tokens = [...block.tokens];
  const rewritten = bolded(children, pairs);
  tokens[block.from + 1] = tokenLike(inline as Token, { children: rewritten });
  const loose = pairs.map(([open, close]) => ({
    from: open.from,
    to: close.to,
    words: wordsBetween(children, open, close),
  }));
  return { block: { ...block, tokens }, loose, stray };
}

/** `undefined` if the displayed characters differ from those of the content. */
function runsIn(children: readonly Token[], source: string): Run[] | undefined {
  const bold = new Set<number>();
  for (const { type, meta } of children)
    if (/^(?:strong|em)_(?:open|close)$/.test(type)) bold.add(Number(meta?.['at']));
  const written = [...source.matchAll(RUN)]
    .map(({ index, 0: signs }) => ({ from: index, to: index + signs.length }))
    .filter(({ from, to }) => {
      for (let at = from; at < to; at++) if (bold.has(at)) return false;
      return true;
    });
  const runs: Run[] = [];
  let next = 0;
  for (let child = 0; child < children.length; child++) {
    const { type, content, level, meta } = children[child] as Token;
    const tag = type === 'html_inline' ? BOLD_TAG.exec(content) : null;
    if (tag) {
      const from = Number(meta?.['at']);
      const kind = tag[1] === '' ? '<' : '>';
      runs.push({ child, start: 0, end: content.length, from, to: from + content.length, level, kind });
    } else if (type === 'code_inline') next += content.match(SHOWN)?.length ?? 0;
    if (type !== 'text') continue;
    for (const { index, 0: signs } of content.matchAll(SHOWN)) {
      const place = written[next++];
      if (!place) return undefined;
      const kind = signs[0] === '＊' || signs[0] === '∗' ? '*' : (signs[0] as string);
      runs.push({ child, start: index, end: index + signs.length, ...place, level, kind });
    }
  }
  return runs;
}

const ENDS: Readonly<Record<string, string>> = { '{': '}', '<': '>' };

/** Pairs each beginning with the next end of its kind, if there are words and no gap between them. */
function pairsOf(runs: readonly Run[], children: readonly Token[]): (readonly [Run, Run])[] {
  const pairs: (readonly [Run, Run])[] = [];
  for (let at = 0; at + 1 < runs.length; at++) {
    const [open, close] = [runs[at] as Run, runs[at + 1] as Run];
    if (close.kind !== (ENDS[open.kind] ?? open.kind) || close.level !== open.level) continue;
    if (close.from - open.to > LONGEST || wordsBetween(children, open, close) === '') continue;
    if (children.slice(open.child, close.child).some(({ type }) => type === 'strong_open')) continue;
    pairs.push([open, close]);
    at++;
  }
  return pairs;
}

function wordsBetween(children: readonly Token[], open: Run, close: Run): string {
  const last = children[close.child] as Token;
  if (open.child === close.child) return last.content.slice(open.end, close.start).trim();
  const first = open.kind === '<' ? '' : (children[open.child] as Token).content.slice(open.end);
  const end = close.kind === '>' ? '' : last.content.slice(0, close.start);
  return `${first}${inlineText(children.slice(open.child + 1, close.child))}${end}`.trim();
}

function bolded(children: readonly Token[], pairs: readonly (readonly [Run, Run])[]): Token[] {
  const rewritten: Token[] = [];
  const runs = pairs.flatMap(([open, close]) => [
    { run: open, opens: true },
    { run: close, opens: false },
  ]);
  let deeper = 0;
  let next = 0;
  children.forEach((token, child) => {
    let done = 0;
    const text = (to: number): void => {
      const whole = done === 0 && to === token.content.length;
      const own = whole ? {} : { content: token.content.slice(done, to) };
      if (whole || to > done) rewritten.push(tokenLike(token, { ...own, level: token.level + deeper }));
    };
    for (; runs[next]?.run.child === child; next++) {
      const { run, opens } = runs[next] as (typeof runs)[number];
      if (run.start > done) text(run.start);
      deeper = opens ? 1 : 0;
      rewritten.push(
        tokenLike(token, {
          ...(opens ? { type: 'strong_open', nesting: 1 } : { type: 'strong_close', nesting: -1 }),
          ...{ tag: 'strong', content: '', markup: '**', level: run.level },
          meta: { at: opens ? run.to - 1 : run.from },
        }),
      );
      done = run.end;
    }
    if (done < token.content.length || done === 0) text(token.content.length);
  });
  return rewritten;
}

/** Joins escapes and entities with the text around them. */
function joined(children: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < children.length; at++) {
    const token = children[at] as Token;
    const texts = [token.content];
    const isText = (other: Token | undefined): boolean => /^text(?:_special)?$/.test(other?.type ?? '');
    if (isText(token))
      while (isText(children[at + 1]) && children[at + 1]?.level === token.level)
        texts.push(children[++at]?.content ?? '');
    tokens.push(texts.length === 1 ? token : tokenLike(token, { type: 'text', content: texts.join('') }));
  }
  return tokens;
}

/** Whether a block other than a paragraph contains text that would be a gap in a paragraph. */
export function holdsGap({ tokens, from, to, ...block }: Block): boolean {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.type !== 'inline') continue;
    const own = { ...block, tokens, from: at - 1, to: at + 1 };
    if (hasBold(own) || withLooseGaps(own).loose.length > 0) return true;
  }
  return false;
}

/** Whether a block has bold words anywhere in it. */
export function hasBold({ tokens, from, to }: Block): boolean {
  return tokens
    .slice(from, to)
    .some(({ children }) => children?.some(({ type }) => type === 'strong_open') ?? false);
}

/** Whether an extra star is left beside emphasis, as in `**three*`. */
export function hasHalfGap({ tokens, from }: Block): boolean {
  const children = tokens[from + 1]?.children ?? [];
  return children.some(
    ({ type, markup }, at) =>
      (type === 'em_open' &&
        children[at - 1]?.type === 'text' &&
        children[at - 1]?.content.endsWith(markup)) ||
      (type === 'em_close' &&
        children[at + 1]?.type === 'text' &&
        children[at + 1]?.content.startsWith(markup)),
  );
}
