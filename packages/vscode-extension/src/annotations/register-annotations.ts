import type * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { together } from '../lifecycle/together.ts';
import type { Readers } from '../reader/readers.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { AnnotationBook } from './annotation-book.ts';
import { decorateAnnotations } from './annotation-decorations.ts';
import { createAnnotationLayer } from './annotation-layer.ts';
import { registerAnnotationTree } from './annotation-tree.ts';

/** Its dependencies. */
export interface AnnotationsDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly annotations: AnnotationBook;
  readonly log: vscode.LogOutputChannel;
}

/** Highlights and margin notes: over the passage in the readers, in the editors, and in a list. */
export function registerAnnotations(context: AnnotationsDeps): vscode.Disposable {
  const layer = createAnnotationLayer(context.annotations, context.desk);
  return together(
    layer,
    context.readers.addLayer(layer),
    decorateAnnotations(context),
    registerAnnotationTree(context),
  );
}
