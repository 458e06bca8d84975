import {
  completion,
  createLiveMarkdown,
  hover,
  type MarkdownSnapshot,
  prepareRename,
} from '@marginalia/core/language';
import { createNameMatcher } from '@marginalia/core/render';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { type EditCandidate, wholeText } from '../typing/edit-candidates.ts';
import { typeInVscodeMarkdown } from '../typing/vscode-markdown.ts';

/** A way to ask about a file, and what it may take on 1 MB, in milliseconds. */
export interface FileCandidate extends EditCandidate {
  readonly most?: number;
}

const FILE = 'lesson.md';
const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });

/** Asks us, in a file that belongs to no lesson. */
function ours(ask: (now: MarkdownSnapshot, marker: number) => unknown): EditCandidate['open'] {
  return async (text) => {
    const live = createLiveMarkdown([{ path: FILE, text }]);
    // This marker stands before all that is typed.
    const marker = (/\.\[\^\d+\]/.exec(text)?.index ?? 0) + 4;
    let { length } = text;
    return {
      insert(start, letters) {
        length += letters.length;
        if (!live.edit(FILE, [{ start, end: start, text: letters }], length))
          throw new Error('the file did not follow');
      },
      answer() {
        const answer = ask(live.now, marker);
        if (answer === undefined) throw new Error('no answer');
        return answer;
      },
    };
  };
}

/** Us, VS Code's own service, and the way of the extensions for footnotes: to parse all of it each time. */
export const fileCandidates: readonly FileCandidate[] = [
  { name: 'Marginalia: diagnostics', most: 1, open: ours(({ diagnostics }) => diagnostics) },
  { name: 'Marginalia: hover', most: 5, open: ours(({ lesson }, at) => hover(lesson, names, FILE, at)) },
  { name: 'Marginalia: completion', most: 5, open: ours(({ lesson }, at) => completion(lesson, FILE, at)) },
  {
    name: 'Marginalia: rename, preparation',
    most: 5,
    open: ours(({ lesson }, at) => prepareRename(lesson, FILE, at)),
  },
  {
    name: 'vscode-markdown-languageservice: diagnostics',
    open: async (text) => typeInVscodeMarkdown(text),
  },
  {
    name: 'markdown-it-footnote: parse of all',
    async open(text) {
      const markdown = new MarkdownIt().use(footnote as never);
      return wholeText((now) => markdown.parse(now, {}))(text);
    },
  },
];
