import type { Browser } from 'playwright-core';
import type {
  FromWebview,
  ReaderState,
  ToWebview,
} from '../../../packages/vscode-extension/webview/reader/reader-protocol.ts';
import {
  openWebviewPage,
  type WebviewPage,
  type WebviewPageOptions,
} from '../webview-page/open-webview-page.ts';
import { type SampleName, sampleHtml } from './sample-lessons.ts';
import { unitsOf } from './units-of.ts';

type Show = ToWebview & { type: 'show' };

const englishStrings: Show['strings'] = {
  goToNote: 'Go to note',
  openInEditor: 'Open in editor',
  more: 'More',
  selection: 'Selection',
  highlight: 'Highlight',
  addNote: 'Add note',
  ownHighlight: 'Your highlight',
  ownNote: 'Your note',
  edit: 'Edit',
  remove: 'Remove',
  caret: 'Select words: arrows move, with Shift they select. Enter confirms, Escape leaves.',
  extended: '{0}. Words selected: {1}',
  nothingSelected: 'Select some words of the passage first.',
  noteOn: 'Your note on “{0}”',
  noteHint: 'What strikes you here?',
  keep: 'Keep',
  cancel: 'Cancel',
  find: 'Find',
  findPrevious: 'Previous match',
  findNext: 'Next match',
  findClose: 'Close',
  found: '{0} of {1}',
  notFound: 'Nothing found',
  copyWithCitation: 'Copy with citation',
};

/** Changes of a message that shows a sample; `html` is another article. */
export type SampleChanges = Partial<Show> & { html?: string };

let version = 0;

/** How the reader is opened for a test. */
export interface ReaderOptions extends WebviewPageOptions {
  /** What an earlier life of the page has kept. */
  state?: ReaderState;
  /** The first message, with changes; none when null. */
  first?: SampleChanges | null;
}

/** A running reader. */
export type ReaderPage = WebviewPage<FromWebview, ReaderState>;

/** The message that shows a sample, with changes. */
export function showSample(name: SampleName, { html, ...changes }: SampleChanges = {}): Show {
  return {
    type: 'show',
    lesson: `file:///lessons/${name}`,
    version: ++version,
    isWhole: true,
    ...unitsOf(html ?? sampleHtml(name)),
    settings: { serif: false, paragraphNumbers: false },
    strings: englishStrings,
    ...changes,
  };
}

/** Opens the reader, and waits for the sample that it is given. */
export async function openReader(
  browser: Browser,
  { state, first, ...options }: ReaderOptions = {},
): Promise<ReaderPage> {
  const reader = await openWebviewPage<FromWebview, ReaderState>(
    browser,
    { name: 'reader', later: ['annotator.js', 'annotator.css', 'find-bar.js', 'find.css'], state },
    { width: 1100, height: 800, ...options },
  );
  if (first !== null) {
    await reader.send(showSample('chronicle', first));
    await reader.page.locator('article.lesson').waitFor();
  }
  return reader;
}
