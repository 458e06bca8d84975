import { type Lesson, offsetOfPlace, type Span } from '@marginalia/core';
import * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { elementSpan, isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { editorColumn } from '../../page/free-column.ts';
import type { Readers, ReadingPlace } from '../readers.ts';
import { showSpan } from '../visit.ts';

/** Its dependencies. */
export interface OpenSourceDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
}

/** Opens the Markdown of an element of the tree, else at the paragraph being read, else at the lesson's beginning. */
export const openSource: Command<OpenSourceDeps> = {
  id: 'marginalia.openSource',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { folder } = found;
    const span = isLessonElement(element) ? elementSpan(element) : spanRead(context.readers.place, found);
    if (span) await showSpan(context.library, folder, span);
    else {
      const file = vscode.Uri.joinPath(folder, 'lesson.md');
      await vscode.window.showTextDocument(file, { viewColumn: editorColumn() });
    }
  },
};

/** Where a student last read in a lesson: the block at the top edge, else the heading of the section. */
function spanRead(
  place: ReadingPlace | undefined,
  { folder, lesson }: { readonly folder: vscode.Uri; readonly lesson: Lesson },
): Span | undefined {
  if (place?.folder.toString() !== folder.toString()) return undefined;
  const { element } = place;
  const section = lesson.sections.find(({ id }) => id === place.section);
  const target = element === undefined ? undefined : offsetOfPlace(lesson, { element, share: 0 });
  // A card of a question or exercise may end at the top edge, with its text in another file: it is not what is read.
  if (target && (!section || isWithin(section.span, target)))
    return { file: target.file, start: target.offset, end: target.offset };
  return section?.headingSpan;
}

const isWithin = (
  span: Span,
  { file, offset }: { readonly file: string; readonly offset: number },
): boolean => file === span.file && offset >= span.start && offset <= span.end;
