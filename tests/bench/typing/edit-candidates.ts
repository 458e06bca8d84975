/** A text that is typed in, and what is made of it each time. */
export interface Typist {
  /** Puts letters into the text. */
  insert(offset: number, letters: string): void;
  /** What the tool says of the text as it is now. */
  answer(): unknown;
}

/** A tool that is asked after each keystroke. It keeps between keystrokes whatever it can. */
export interface EditCandidate {
  readonly name: string;
  readonly open: (text: string) => Promise<Typist>;
}

/** Whoever has no way to hear of an edit gets the whole text anew. */
export function wholeText(check: (text: string) => unknown): EditCandidate['open'] {
  return async (text) => {
    let now = text;
    return {
      insert: (offset, letters) => {
        now = now.slice(0, offset) + letters + now.slice(offset);
      },
      answer: () => check(now),
    };
  };
}

export const OURS = 'Marginalia: diagnostics';

/** Us, and what authors of Markdown can use today. */
export const editCandidates: readonly EditCandidate[] = [
  {
    name: OURS,
    async open(text) {
      const { createLessonService } = await import('@marginalia/core');
      const { createMemoryLessonSource } = await import('@marginalia/core/testing');
      const source = createMemoryLessonSource({ f: { 'lesson.md': text } });
      const service = createLessonService({ source, limit: Number.POSITIVE_INFINITY });
      await service.open('f');
      let { length } = text;
      return {
        insert(start, letters) {
          length += letters.length;
          const follows = service.edit('f', 'lesson.md', [{ start, end: start, text: letters }], length);
          if (!follows) throw new Error('the lesson did not follow');
        },
        answer: () => service.peek('f')?.diagnostics,
      };
    },
  },
  {
    name: '@lezer/markdown: incremental parse alone',
    async open(text) {
      const { GFM, parser } = await import('@lezer/markdown');
      const { TreeFragment } = await import('@lezer/common');
      const markdown = parser.configure(GFM);
      let now = text;
      let tree = markdown.parse(now);
      let fragments = TreeFragment.addTree(tree);
      return {
        insert(offset, letters) {
          now = now.slice(0, offset) + letters + now.slice(offset);
          const change = { fromA: offset, toA: offset, fromB: offset, toB: offset + letters.length };
          fragments = TreeFragment.applyChanges(fragments, [change]);
        },
        answer() {
          tree = markdown.parse(now, fragments);
          fragments = TreeFragment.addTree(tree, fragments);
          return tree;
        },
      };
    },
  },
  {
    name: 'vscode-markdown-languageservice: diagnostics',
    open: async (text) => (await import('./vscode-markdown.ts')).typeInVscodeMarkdown(text),
  },
  {
    name: 'markdownlint: default rules',
    async open(text) {
      const { lint } = await import('markdownlint/sync');
      return wholeText((now) => lint({ strings: { text: now }, config: { default: true } }))(text);
    },
  },
  {
    name: 'remark-lint: recommended rules',
    async open(text) {
      const { unified } = await import('unified');
      const { default: parse } = await import('remark-parse');
      const { default: gfm } = await import('remark-gfm');
      const { default: recommended } = await import('remark-preset-lint-recommended');
      const { VFile } = await import('vfile');
      const processor = unified().use(parse).use(gfm).use(recommended);
      return wholeText(async (now) => {
        const file = new VFile({ path: 'lesson.md', value: now });
        await processor.run(processor.parse(file), file);
        return file.messages;
      })(text);
    },
  },
];
