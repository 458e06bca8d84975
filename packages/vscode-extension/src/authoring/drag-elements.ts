import * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonElement, LessonTree } from '../lessons/lesson-element.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { EditContext } from './edit-lesson.ts';
import { isEditable } from './editable-element.ts';

/** Its dependencies. */
export interface DragElementsDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** MIME type of a drag within the Lesson view. */
const DRAGGED = 'application/vnd.code.tree.marginalia.lesson';

/**
 * Lets sections, questions and exercises be dragged to the place of another of their kind; questions and exercises also
 * into a section, or out of all sections.
 */
export function dragElements(
  context: EditContext & DragElementsDeps,
  tree: () => LessonTree | undefined,
  following: (id: string) => (focus: boolean) => Promise<void>,
): vscode.TreeDragAndDropController<LessonElement> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [DRAGGED],
    handleDrag([element], data) {
      if (isEditable(element)) data.set(DRAGGED, new vscode.DataTransferItem(element.id));
    },
    async handleDrop(target, data) {
      const id: unknown = await data.get(DRAGGED)?.asString();
      const element = typeof id === 'string' ? tree()?.find(id) : undefined;
      const { folder } = context.current;
      if (!folder || !isEditable(element) || element.id === target?.id) return;
      // Below the last line is the last place.
      const place = target ?? tree()?.roots.findLast(({ kind }) => kind === element.kind);
      if (!place || !(isEditable(place) || place.kind === 'rest')) return;
      const follow = following(element.id);
      const { moveToPlace } = await import('./change-element.ts');
      const done = await moveToPlace(context, folder, element, isEditable(place) ? place : undefined);
      if (done) await follow(false);
    },
  };
}
