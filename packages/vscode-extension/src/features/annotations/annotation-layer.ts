import type { Annotation, Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import type { StudyDesk } from '../../study/study-desk.ts';
import { passageChanged } from '../reader/passage-select.ts';
import type { ReaderLayer } from '../reader/reader-layer.ts';
import { namedStretch, stretchOf } from '../reader/stretch-of.ts';
import type { AnnotationBook } from './annotation-book.ts';

/** Highlights and margin notes over the passage in every reader. */
export function createAnnotationLayer(
  book: AnnotationBook,
  desk: StudyDesk,
): ReaderLayer & vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const placedAs = async (lesson: Lesson, id: string | undefined): Promise<Annotation | undefined> => {
    const { placed } = await book.annotations(lesson);
    return placed.find(({ annotation }) => annotation.id === id)?.annotation;
  };
  const subscription = desk.onDidChange(() => changes.fire());
  return {
    onDidChange: changes.event,
    async messages({ lesson }) {
      const { placed } = await book.annotations(lesson);
      const annotations = placed.map(({ annotation, anchor }) => ({
        id: annotation.id,
        kind: annotation.type,
        ...namedStretch(lesson, anchor),
        text: annotation.type === 'note' ? annotation.text : '',
      }));
      return [{ type: 'annotations', annotations }];
    },
    async receive(message, { lesson }) {
      if (message.type === 'remove-annotation') {
        const found = await placedAs(lesson, message.id);
        if (found) await book.remove(lesson, found);
      } else if (message.type === 'highlight' || message.type === 'note') {
        const stretch = stretchOf(lesson, message);
        const found = message.type === 'note' && (await placedAs(lesson, message.id));
        // The page keeps what is written until it sees the note.
        if (!stretch) await vscode.window.showWarningMessage(passageChanged());
        else if (message.type === 'highlight') await book.highlight(lesson, [stretch]);
        else if (found) await book.edit(lesson, found, message.text);
        else await book.note(lesson, stretch, message.text);
      }
    },
    dispose() {
      subscription.dispose();
      changes.dispose();
    },
  };
}
