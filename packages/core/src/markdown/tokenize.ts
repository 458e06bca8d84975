import type { Env, Token } from 'markdown-it';
import type { LinkDefinition } from './chunk/chunk.ts';
import { markdown } from './markdown.ts';

/** The blocks of a text, their inline text not yet parsed, and its link definitions, one for each token of theirs. */
export interface Tokenized {
  readonly tokens: Token[];
  readonly linkDefinitions: readonly LinkDefinition[];
}

/** Block structure of a text. */
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

/** markdown-it keeps the first definition of a label; we want all of them, and decide over the whole part. */
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

/** Inline text as it stands, unparsed. */
export function literal(content: string): Token[] {
  const tokens: Token[] = [];
  const state = new (markdown().inline.State)('', markdown(), {}, tokens);
  state.push('text', '', 0).content = content;
  return tokens;
}
