import type { Env, Token } from 'markdown-it';
import createMarkdownIt, { type MarkdownIt, type StateBlock } from 'markdown-it';
import { almostComments } from './almost-comment.ts';
import { almostHeadings } from './almost-heading.ts';
import type { LinkDefinition } from './chunk/chunk.ts';
import { useLeanTokens } from './lean-tokens.ts';
import { locateTokens, ruleNamed } from './located-tokens.ts';
import { noteRules } from './note-rules.ts';

let shared: MarkdownIt | undefined;

/**
 * The one markdown-it of core: CommonMark, tables, strikethrough, bare `scheme://` links, and our notes.
 * docs/lesson-format.md lists what only GitHub has: `www.` and mail addresses and one tilde. Every link is parsed as a
 * link, whatever its scheme; rendering decides what is safe to follow.
 */
export function markdown(): MarkdownIt {
  if (shared) return shared;
  const instance = new createMarkdownIt({ html: true, linkify: true });
  instance.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  endAddresses(instance);
  instance.validateLink = () => true;
  normalizeQuickly(instance);
  useLeanTokens(instance);
  noteRules(instance);
  linkDefinitionRule(instance);
  almostComments(instance);
  almostHeadings(instance);
  locateTokens(instance);
  shared = instance;
  return instance;
}

/**
 * End of a bare address, whatever characters it may contain: before a marker, and before tildes that strike it through.
 */
const END_OF_ADDRESS = /\[\^|~~?(?![\p{L}\p{N}/~])/u;

function endAddresses({ linkify }: MarkdownIt): void {
  const match = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => {
    const found = match(text);
    const end = found?.raw.search(END_OF_ADDRESS) ?? -1;
    return end < 0 ? found : match(text.slice(0, end));
  };
}

/** An address that is its own normal form. */
const NORMAL = /^https?:\/\/[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){1,3}(?:\/[\w./-]*)?$/;

/** Takes most addresses for what they are: to take one apart and to put it together takes longer than to read its link. */
function normalizeQuickly(markdown: MarkdownIt): void {
  const normalize = markdown.normalizeLink.bind(markdown);
  markdown.normalizeLink = (address) => (NORMAL.test(address) ? address : normalize(address));
}

const CODE_INDENT = 4;

/**
 * Reads a line after a link definition as a continuation of its paragraph, however far it is indented: indented code
 * cannot interrupt a paragraph (CommonMark 4.4), and a definition is the beginning of one (4.7).
 */
function linkDefinitionRule(markdown: MarkdownIt): void {
  const { ruler } = markdown.block;
  const definition = ruleNamed(ruler, 'reference');
  const paragraph = ruleNamed(ruler, 'paragraph');
  ruler.at('reference', (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    if (!definition(state, startLine, endLine, silent)) return false;
    const { line } = state;
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    if (!silent && line < endLine && !state.isEmpty(line) && indent >= CODE_INDENT)
      paragraph(state, line, endLine, false);
    return true;
  });
}

/** The blocks of a text with unparsed inline text, and its link definitions, one for each of their tokens. */
export interface Tokenized {
  readonly tokens: Token[];
  readonly linkDefinitions: readonly LinkDefinition[];
}

/** Parses the block structure of a text. */
export function tokenize(text: string): Tokenized {
  const instance = markdown();
  const linkDefinitions: LinkDefinition[] = [];
  const tokens: Token[] = [];
  const normal = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const source = normal.includes('\0') ? normal.replaceAll('\0', '\uFFFD') : normal;
  const state = new instance.block.State(source, instance, { references: taken(linkDefinitions) }, tokens);
  instance.block.tokenize(state, 0, state.lineMax);
  return { tokens, linkDefinitions };
}

/** markdown-it keeps the first definition of a label; we need all of them, and decide over the whole part. */
function taken(definitions: LinkDefinition[]): NonNullable<Env['references']> {
  return new Proxy(
    {},
    {
      get: () => undefined,
      set(_, label: string, { href, title }: Omit<LinkDefinition, 'label'>) {
        definitions.push({ label, href, title });
        return true;
      },
    },
  );
}

/** Inline text as it is, unparsed. */
export function literal(content: string): Token[] {
  const tokens: Token[] = [];
  const state = new (markdown().inline.State)('', markdown(), {}, tokens);
  state.push('text', '', 0).content = content;
  return tokens;
}
