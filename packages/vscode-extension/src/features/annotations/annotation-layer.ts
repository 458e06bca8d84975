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
      if (message.type === 'annotate') {
        const stretch = stretchOf(lesson, message);
        if (!stretch) await vscode.window.showWarningMessage(passageChanged());
        else if (message.kind === 'note') await book.note(lesson, stretch);
        else await book.highlight(lesson, [stretch]);
      } else if (message.type === 'annotation') {
        const { placed } = await book.annotations(lesson);
        const found = placed.find(({ annotation }) => annotation.id === message.id)?.annotation;
        if (found) await book[message.action](lesson, found);
      }
    },
    dispose() {
      subscription.dispose();
      changes.dispose();
    },
  };
}
