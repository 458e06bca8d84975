import type { Lesson, Note } from '@marginalia/core';
import { type ElementEdit, removeNote, rename } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';
import { localize } from '../adapters/localize.ts';
import { ask, say } from '../adapters/say.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import { isLessonElement } from '../lessons/lesson-element.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { LessonTreeView } from '../lessons/lesson-tree.ts';
import { editLesson, gone } from './edit-lesson.ts';

/** Its dependencies. */
export interface ChangeNoteDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly tree: LessonTreeView;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Returns the label of the note that a tree command is about; `undefined` if it is about something else. */
export async function chosenNote({ tree }: ChangeNoteDeps, from: unknown): Promise<string | undefined> {
  const element = isLessonElement(from) ? from : await tree.focused();
  return element?.kind === 'note' ? element.note.label : undefined;
}

/** Gives a note another label, everywhere in the lesson. */
export const renameNote = (deps: ChangeNoteDeps, label: string): Promise<void> =>
  changeNote(deps, label, askLabel, renamed);

/** Deletes a note with its markers, after telling the author how many there are. */
export const deleteNote = (deps: ChangeNoteDeps, label: string): Promise<void> =>
  changeNote(deps, label, askAbout, (lesson, note) => removeNote(lesson, note));

async function changeNote<Answer>(
  deps: ChangeNoteDeps,
  label: string,
  askFor: (lesson: Lesson, note: Note) => Promise<Answer | undefined>,
  make: (lesson: Lesson, note: Note, answer: Answer) => ElementEdit | undefined,
): Promise<void> {
  const { folder } = deps.current;
  if (!folder) return;
  const noteIn = ({ notes }: Lesson): Note | undefined => notes.find((note) => note.label === label);
  const { lesson } = await deps.library.open(folder);
  const note = lesson && noteIn(lesson);
  if (!lesson || !note) {
    await say('warning', gone());
    return;
  }
  const answer = await askFor(lesson, note);
  if (answer === undefined) return;
  await editLesson(deps, folder, (now) => {
    const same = noteIn(now);
    return same && make(now, same, answer);
  });
}

/** The rename that F2 on the label in the Markdown would make. */
function renamed(lesson: Lesson, { labelSpan }: Note, label: string): ElementEdit | undefined {
  return rename(lesson, labelSpan.file, labelSpan.start, label);
}

function askLabel(lesson: Lesson, note: Note): Promise<string | undefined> {
  return askText({
    title: vscode.l10n.t('Label of note {label}', { label: note.label }),
    prompt: vscode.l10n.t('Every marker and mark that refers to the note changes with it.'),
    value: note.label,
    validateInput(value) {
      const refused = renamed(lesson, note, value)?.refused;
      return refused && localize(refused);
    },
  });
}

async function askAbout(_lesson: Lesson, { label, markers }: Note): Promise<true | undefined> {
  if (markers.length === 0) return true;
  const remove = vscode.l10n.t('Delete');
  const chosen = await ask(
    vscode.l10n.t('Delete note {label}?', { label }),
    [
      markers.length === 1
        ? vscode.l10n.t('Its marker is deleted too.')
        : vscode.l10n.t('Its {count} markers are deleted too.', { count: markers.length }),
      vscode.l10n.t('You can undo it.'),
    ].join('\n'),
    remove,
  );
  return chosen === remove || undefined;
}
