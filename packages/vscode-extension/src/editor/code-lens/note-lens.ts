import type { CodeLensPlace } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';

/** The lens over a note: how often it is cited, and where. Its text is computed when it becomes visible. */
export class NoteLens extends vscode.CodeLens {
  readonly #found: DocumentLesson;
  readonly #place: Extract<CodeLensPlace, { kind: 'note' }>;

  constructor(found: DocumentLesson, place: Extract<CodeLensPlace, { kind: 'note' }>) {
    super(toRange(found.part, place.span));
    this.#found = found;
    this.#place = place;
  }

  /** Gives the lens its text; a click shows the places over the text. */
  resolve(): this {
    const { markers } = this.#place.note;
    const count = markers.length;
    const own = this.#found.find(this.#place.span.file);
    if (count === 0 || !own) this.command = { command: '', title: vscode.l10n.t('not cited') };
    else {
      const locations = markers.flatMap(({ span }) => {
        const target = this.#found.find(span.file);
        return target ? new vscode.Location(target.uri, toRange(target.part, span)) : [];
      });
      this.command = {
        command: 'editor.action.showReferences',
        title: count === 1 ? vscode.l10n.t('cited once') : vscode.l10n.t('cited {count} times', { count }),
        arguments: [own.uri, this.range.start, locations],
      };
    }
    return this;
  }
}
