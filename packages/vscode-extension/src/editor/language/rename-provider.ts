import { prepareRename, type Rename, rename } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { toRange } from '../../adapters/part-positions.ts';
import { sayMeanwhile } from '../../adapters/say.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import { fittingEdit } from '../../lessons/part-edits.ts';

/** F2 on a label or an id: renames it everywhere in the lesson, in one undoable step. */
export function renameProvider(library: LessonLibrary): Required<vscode.RenameProvider> {
  const warned = new Set<string>();
  /**
   * Returns the label of an apparent marker of a lesson that is not recognised as one: no other extension must rename
   * it.
   */
  const labelOfMarker = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.Range | undefined => {
    if (!library.knownFolderOf(document.uri)) return undefined;
    const marker = document.getWordRangeAtPosition(position, /\[\^[^\s\][]+\]/);
    return marker && new vscode.Range(marker.start.translate(0, 2), marker.end.translate(0, -1));
  };
  return {
    // If we have nothing to rename, another extension may: headings, links to files.
    async prepareRename(document, position, token) {
      const found = await lessonPlace(library, document, position, token);
      const place = found && prepareRename(found.lesson, found.file, found.offset);
      if (place) return { range: toRange(found.part, place.span), placeholder: place.name };
      const label = labelOfMarker(document, position);
      return label && { range: label, placeholder: document.getText(label) };
    },
    async provideRenameEdits(document, position, newName, token) {
      const first = await lessonPlace(library, document, position, token);
      const result = first && rename(first.lesson, first.file, first.offset, newName);
      if (!first || !result) return labelOfMarker(document, position) ? refuse(stale()) : undefined;
      if (result.refused) return refuse(localize(result.refused));
      const edit = await fittingEdit(
        () => lessonPlace(library, document, position, token),
        (found) => rename(found.lesson, first.file, first.offset, newName)?.edits,
      );
      if (token.isCancellationRequested) return undefined;
      if (!edit) return refuse(stale());
      const key = first.folder?.toString() ?? '';
      if (result.edits.length > 0 && !warned.has(key) && tellOfWork(result)) warned.add(key);
      return edit;
    },
  };
}

/**
 * Says why nothing is renamed, and renames nothing. Throwing would pass the rename to the next provider, and VS Code's
 * own takes `[^93]` for a link and breaks it.
 */
function refuse(reason: string): vscode.WorkspaceEdit {
  sayMeanwhile('error', reason);
  return new vscode.WorkspaceEdit();
}

function stale(): string {
  return vscode.l10n.t(
    'The lesson has changed in the meantime, or this is not one of its markers. Try again.',
  );
}

/** Students' work depends on ids, so the author is warned when renaming one, once per lesson and window. */
function tellOfWork({ kind, name }: Extract<Rename, { refused?: undefined }>): boolean {
  if (kind !== 'section' && kind !== 'question' && kind !== 'exercise') return false;
  sayMeanwhile(
    'warning',
    kind === 'section'
      ? vscode.l10n.t(
          'Students’ reading is stored under the section’s id. For students who have already started, “{name}” starts from scratch. Undo the rename if you do not want that.',
          { name },
        )
      : vscode.l10n.t(
          'Students’ answers are stored under the id. For students who have already started, “{name}” starts from scratch. Undo the rename if you do not want that.',
          { name },
        ),
  );
  return true;
}
