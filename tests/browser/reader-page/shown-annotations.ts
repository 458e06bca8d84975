import type { PassageText } from '@marginalia/core';
import type { ToWebview } from '../../../packages/vscode-extension/webview/reader/reader-protocol.ts';
import type { ReaderPage } from './reader-page.ts';
import { stretchOf } from './sample-lessons.ts';

type Annotation = (ToWebview & { type: 'annotations' })['annotations'][number];

/** An annotation on words of a passage, as the host sends it; a note where there is text. */
export function annotationOn(passage: PassageText, words: string, note = ''): Annotation {
  return {
    id: `on-${words.replace(/\W+/g, '-')}`,
    kind: note === '' ? 'highlight' : 'note',
    ...stretchOf(passage, words),
    text: note,
  };
}

/** Shows annotations, as soon as the page has what it needs for them. */
export async function showAnnotations(reader: ReaderPage, annotations: readonly unknown[]): Promise<void> {
  await reader.send({ type: 'annotations', annotations });
  await reader.page.locator('.selection-toolbar').waitFor({ state: 'attached' });
}

/** The words that the page has painted under a name. */
export function painted({ page }: ReaderPage, name: string): Promise<string[]> {
  return page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map((range) =>
        (range as Range).toString().replace(/\s+/g, ' ').trim(),
      ),
    name,
  );
}
