import MarkdownIt, {
  type Env,
  type MarkdownIt as Markdown,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it';

type Nesting = -1 | 0 | 1;

const TAB = 0x09;
const SPACE = 0x20;
const TAB_SIZE = 4;

/**
 * markdown-it 15 is compiled to define a token's fields one by one with `Object.defineProperty`, which takes more than
 * a quarter of all parsing time. These tokens have the same fields and methods, set by plain assignment. Their children
 * may be parsed on demand.
 */
class LeanToken {
  #children: Token[] | ParseInline | null = null;
  map = null;
  level = 0;
  content = '';
  markup = '';
  info = '';
  block = false;
  hidden = false;
  attrs = null;
  meta = null;
  readonly type: string;
  readonly tag: string;
  readonly nesting: Nesting;

  constructor(type: string, tag: string, nesting: Nesting) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }

  get children(): Token[] | null {
    const known = this.#children;
    if (typeof known !== 'function') return known;
    const children = known(this.content);
    this.#children = children;
    return children;
  }
  set children(children: Token[] | null) {
    this.#children = children;
  }

  parseOnDemand(parse: ParseInline): void {
    this.#children = parse;
  }
}
Object.setPrototypeOf(LeanToken.prototype, MarkdownIt.Token.prototype);

/** Parses inline text. */
export type ParseInline = (content: string) => Token[];

/** Parses the children of an inline token on first access, from its content at that time. */
export function parseOnDemand(inline: Token, parse: ParseInline): void {
  (inline as unknown as LeanToken).parseOnDemand(parse);
}

/** The state of one run of inline text, with plainly assigned fields too: a table has one for each cell. */
class LeanInline {
  pos = 0;
  level = 0;
  pending = '';
  pendingLevel = 0;
  cache = {};
  backticks = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: StateInline['delimiters'] = [];
  _prev_delimiters: StateInline['delimiters'][] = [];
  readonly Token = MarkdownIt.Token;
  readonly src: string;
  readonly md: Markdown;
  readonly env: Env;
  readonly tokens: Token[];
  readonly tokens_meta: ({ delimiters: StateInline['delimiters'] } | undefined)[];
  readonly posMax: number;

  constructor(src: string, md: Markdown, env: Env, tokens: Token[]) {
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.tokens_meta = Array(tokens.length);
    this.posMax = src.length;
  }

  pushPending(): Token {
    const token = leanToken('text', '', 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending) this.pushPending();
    const token = leanToken(type, tag, nesting);
    let meta: { delimiters: StateInline['delimiters'] } | undefined;
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    return token;
  }
}
Object.setPrototypeOf(LeanInline.prototype, MarkdownIt.StateInline.prototype);

const { getLines } = MarkdownIt.StateBlock.prototype;

/** Lines for which the lists below are kept. */
const MOST_KEPT = 10_000;
/** Where the lines of a text are found, before a list of their number is made: growing lists leave copies behind. */
const found: readonly [starts: number[], ends: number[], blanks: number[], columns: number[]] = [
  [],
  [],
  [],
  [],
];
/** As many zeros as the longest text so far has lines. */
const zeros: number[] = [];

/**
 * The state of a text's blocks. Finds the lines by their breaks, where markdown-it looks at every unit, and takes lines
 * that follow one another from the text in one go.
 */
class LeanBlock {
  readonly bMarks: number[];
  readonly eMarks: number[];
  readonly tShift: number[];
  readonly sCount: number[];
  readonly bsCount: number[];
  blkIndent = 0;
  line = 0;
  tight = false;
  listIndent = -1;
  parentType = 'root';
  level = 0;
  readonly Token = MarkdownIt.Token;
  readonly src: string;
  readonly md: Markdown;
  readonly env: Env;
  readonly tokens: Token[];
  readonly lineMax: number;

  constructor(src: string, md: Markdown, env: Env, tokens: Token[]) {
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    const [starts, ends, blanks, widths] = found;
    let line = 0;
    for (let start = 0; start < src.length; line++) {
      const lineBreak = src.indexOf('\n', start);
      const end = lineBreak < 0 ? src.length : lineBreak;
      let at = start;
      let columns = 0;
      for (; at < end; at++) {
        const unit = src.charCodeAt(at);
        if (unit === TAB) columns += TAB_SIZE - (columns % TAB_SIZE);
        else if (unit === SPACE) columns++;
        else break;
      }
      // To markdown-it, a last line of blanks is none.
      if (lineBreak < 0 && at === end) break;
      starts[line] = start;
      ends[line] = end;
      blanks[line] = at - start;
      widths[line] = columns;
      start = end + 1;
    }
    this.lineMax = line;
    starts[line] = src.length;
    ends[line] = src.length;
    blanks[line] = 0;
    widths[line] = 0;
    while (zeros.length <= line) zeros.push(0);
    this.bMarks = starts.slice(0, line + 1);
    this.eMarks = ends.slice(0, line + 1);
    this.tShift = blanks.slice(0, line + 1);
    this.sCount = widths.slice(0, line + 1);
    this.bsCount = zeros.slice(0, line + 1);
    if (line > MOST_KEPT) for (const list of [...found, zeros]) list.length = 0;
  }

  getLines(begin: number, end: number, indent: number, keepLastBreak: boolean): string {
    const isRun = indent === 0 && begin < end && this.#followEachOther(begin, end);
    if (!isRun) return getLines.call(this as unknown as StateBlock, begin, end, indent, keepLastBreak);
    return this.src.slice(this.bMarks[begin], (this.eMarks[end - 1] as number) + (keepLastBreak ? 1 : 0));
  }

  /** Whether lines are there as written, without what a quote or a list around them has before each. */
  #followEachOther(begin: number, end: number): boolean {
    for (let line = begin + 1; line < end; line++)
      if (this.bMarks[line] !== (this.eMarks[line - 1] as number) + 1) return false;
    return true;
  }

  push(type: string, tag: string, nesting: Nesting): Token {
    const token = leanToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}
Object.setPrototypeOf(LeanBlock.prototype, MarkdownIt.StateBlock.prototype);

/** Makes a token, like `new Token(…)`. */
function leanToken(type: string, tag: string, nesting: Nesting): Token {
  return new LeanToken(type, tag, nesting) as unknown as Token;
}

/** Makes a markdown-it create its tokens this way; its states' `push` works as before. */
export function useLeanTokens(markdown: Markdown): void {
  markdown.block.State = LeanBlock as unknown as typeof StateBlock;
  markdown.inline.State = LeanInline as unknown as typeof StateInline;
}
