/** A parser to be measured: makes something of a text. */
export interface Candidate {
  readonly name: string;
  /** Largest text, in bytes, that it is given: beyond it a run would take minutes. */
  readonly largest: number;
  /** Loads the parser and gives its parse function. */
  readonly load: () => Promise<(text: string) => unknown>;
}

/** What the others are held against, and us. */
export const BARE = 'bare markdown-it';
export const OURS = 'Marginalia: parse, index, check';

/** Bare markdown-it, us, and the peer that joins markdown-it with footnotes. */
export const candidates: readonly Candidate[] = [
  {
    name: BARE,
    largest: Number.POSITIVE_INFINITY,
    async load() {
      const { default: MarkdownIt } = await import('markdown-it');
      const markdown = new MarkdownIt();
      return (text) => markdown.parse(text, {});
    },
  },
  {
    name: OURS,
    largest: Number.POSITIVE_INFINITY,
    async load() {
      const { parseLesson } = await import('@marginalia/core');
      return (text) => parseLesson([{ path: 'lesson.md', text }]);
    },
  },
  {
    name: 'markdown-it + markdown-it-footnote',
    largest: 1_000_000,
    async load() {
      const { default: MarkdownIt } = await import('markdown-it');
      const { default: footnote } = await import('markdown-it-footnote');
      const markdown = new MarkdownIt().use(footnote as never);
      return (text) => markdown.parse(text, {});
    },
  },
];
