import type { Diagnostic, Lesson } from '@marginalia/core';
import { createLiveMarkdown, type LiveMarkdown } from '@marginalia/core/language';
import { createNameMatcher, type NameMatcher } from '@marginalia/core/render';
import type * as vscode from 'vscode';
import { lengthOf, textChanges } from '../adapters/text-changes.ts';

/** Markdown outside lessons, read as if it were a lesson. */
export interface LoneLesson {
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  /** Finds the problems of its notes. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** The documents outside lessons that somebody asked about. They follow what is typed in them. */
export interface LoneLessons {
  /**
   * Reads documents as the parts of a lesson: a file alone, or all cells of a notebook, which is one text to its
   * author. `undefined` if it is too long.
   *
   * @param documents in reading order; the path of each comes from `lonePath`
   */
  read(documents: readonly vscode.TextDocument[]): LoneLesson | undefined;
  /** Somebody typed in a document. Costs the changed text only. */
  edited(change: Pick<vscode.TextDocumentChangeEvent, 'document' | 'contentChanges'>): void;
}

/** Longest Markdown outside a lesson that is parsed, in UTF-16 units. */
const LONGEST = 8_000_000;

const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });

/** The documents of one text, and their versions that `live` has; `undefined` for a version that it missed. */
interface Followed {
  readonly documents: readonly vscode.TextDocument[];
  readonly versions: (number | undefined)[];
  readonly live: LiveMarkdown;
}

export function createLoneLessons(): LoneLessons {
  const followed = new WeakMap<vscode.TextDocument, Followed>();

  /** Reads the texts of documents again, of which only the differences are parsed. */
  const catchUp = (documents: readonly vscode.TextDocument[]): Followed | undefined => {
    const [first] = documents;
    const files = documents.map((document, index) => ({ path: lonePath(index), text: document.getText() }));
    if (!first || files.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) return undefined;
    const known = followed.get(first);
    const live = known?.live ?? createLiveMarkdown(files);
    known?.live.update(files);
    const made = { documents, versions: documents.map(({ version }) => version), live };
    for (const document of known?.documents ?? []) followed.delete(document);
    for (const document of documents) followed.set(document, made);
    return made;
  };

  return {
    read(documents) {
      const known = documents[0] && followed.get(documents[0]);
      const found = known && isCurrent(known, documents) ? known : catchUp(documents);
      if (!found) return undefined;
      const { now } = found.live;
      return { lesson: now.lesson, names, diagnostics: () => now.diagnostics };
    },
    edited({ document, contentChanges }) {
      const known = followed.get(document);
      const index = known?.documents.indexOf(document) ?? -1;
      const version = known?.versions[index];
      if (!known || version === undefined || version === document.version || contentChanges.length === 0)
        return;
      const length = lengthOf(document);
      const follows =
        length <= LONGEST && known.live.edit(lonePath(index), textChanges(contentChanges), length);
      known.versions[index] = follows ? document.version : undefined;
    },
  };
}

function isCurrent({ documents, versions }: Followed, asked: readonly vscode.TextDocument[]): boolean {
  return (
    documents.length === asked.length &&
    asked.every((document, index) => documents[index] === document && versions[index] === document.version)
  );
}

/** The path of a document in such a lesson, which determines the order of its parts. */
export function lonePath(index: number): string {
  return index === 0 ? 'lesson.md' : `part-${String(index).padStart(6, '0')}.md`;
}
