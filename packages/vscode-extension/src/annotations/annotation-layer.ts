import type { Lesson } from '@marginalia/core';
import { letterSpan, type PassageSpan, passageSpan } from '@marginalia/core/desk';
import type { Annotation } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { passageChanged } from '../reader/passage-select.ts';
import type { ReaderLayer } from '../reader/reader-layer.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { AnnotationBook } from './annotation-book.ts';
import { cite } from './cite.ts';

/** Highlights and margin notes over the passage in every reader. */
export function createAnnotationLayer(
  book: AnnotationBook,
  desk: StudyDesk,
): ReaderLayer & vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  /**
   * Returns the annotation that a page means. One that was rewritten since the page learned of it is still in the same
   * place.
   */
  const meant = async (lesson: Lesson, id: string, at?: PassageSpan): Promise<Annotation | undefined> => {
    const { placed } = await book.annotations(lesson);
    const found =
      placed.find(({ annotation }) => annotation.id === id) ??
      placed.find(({ anchor }) => anchor.start === at?.start && anchor.end === at.end);
    return found?.annotation;
  };
  const subscription = desk.onDidChange(() => changes.fire());
  return {
    onDidChange: changes.event,
    async messages({ lesson }) {
      const { placed } = await book.annotations(lesson);
      const annotations = placed.map(({ annotation, anchor }) => ({
        id: annotation.id,
        kind: annotation.type,
        ...letterSpan(lesson, anchor),
        text: annotation.type === 'note' ? annotation.text : '',
      }));
      return [{ type: 'annotations', annotations }];
    },
    async receive(message, { lesson }) {
      if (message.type === 'remove-annotation') {
        const found = await meant(lesson, message.id);
        if (found) await book.remove(lesson, found);
      } else if (message.type === 'copy') {
        const stretch = passageSpan(lesson, message);
        if (stretch) await vscode.env.clipboard.writeText(cite(lesson, stretch));
        else await say('warning', passageChanged());
      } else if (message.type === 'highlight' || message.type === 'note') {
        const stretch = passageSpan(lesson, message);
        // The page keeps the text until it sees the note.
        if (!stretch) await say('warning', passageChanged());
        else if (message.type === 'highlight') await book.highlight(lesson, [stretch]);
        else {
          const { id, text } = message;
          const before = id === undefined ? undefined : await meant(lesson, id, stretch);
          if (before) await book.edit(lesson, before, text);
          else await book.note(lesson, stretch, text);
        }
      }
    },
    dispose() {
      subscription.dispose();
      changes.dispose();
    },
  };
}
