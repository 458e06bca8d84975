import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { Readers } from '../reader/readers.ts';
import type { AnnotationBook } from './annotation-book.ts';
import { cite } from './cite.ts';
import { editorSelection } from './editor-selection.ts';

/** Its dependencies. */
export interface AnnotateSelectionDeps {
  readonly library: LessonLibrary;
  readonly readers: Readers;
  readonly annotations: AnnotationBook;
}

/**
 * Annotates the selection where the student worked last: in an editor of the passage's Markdown (the word at the cursor
 * is enough), else in a reader. If nothing is selected there, lets the student select by keyboard.
 *
 * @param folder of the lesson whose reader to use if no reader is current
 */
export async function annotateSelection(
  context: AnnotateSelectionDeps,
  folder: vscode.Uri,
  kind: 'highlight' | 'note' | 'copy',
): Promise<void> {
  const { readers, annotations } = context;
  const selected = readers.inHand ? undefined : await editorSelection(context);
  const [first] = selected?.stretches ?? [];
  if (!selected) await readers.turnTo(readers.inHand ?? folder, { type: 'annotate', kind });
  else if (!first)
    await say(
      'info',
      vscode.l10n.t('Select words of the passage first: highlights, notes and citations are of its text.'),
    );
  else if (kind === 'copy') await vscode.env.clipboard.writeText(cite(selected.lesson, first));
  else if (kind === 'note') await annotations.note(selected.lesson, first);
  else await annotations.highlight(selected.lesson, selected.stretches);
}
