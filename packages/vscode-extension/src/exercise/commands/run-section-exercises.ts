import type { Lesson } from '@marginalia/core';
import { type ExerciseGroup, exerciseGroups, startQueue } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../../reader/readers.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { ExerciseView } from '../exercise-tab.ts';

/** Its dependencies. */
export interface RunSectionExercisesDeps {
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly exercises: ExerciseView;
}

/** Runs the exercises of a section in order: the section clicked in the tree, else one that the user picks. */
export const runSectionExercises: Command<RunSectionExercisesDeps> = {
  id: 'marginalia.runSectionExercises',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const asked = isLessonElement(element) && element.kind === 'section' ? element.section.id : undefined;
    const groups = exerciseGroups(lesson).filter(({ section }) => section);
    const group =
      asked === undefined
        ? await pickSection(context, lesson, folder, groups)
        : groups.find(({ section }) => section?.id === asked);
    const [first] = group?.exercises ?? [];
    if (group && first) {
      const queue = startQueue(
        'section',
        group.exercises.map(({ id }) => id),
      );
      await context.exercises.run(folder, first.id, queue);
    } else if (asked !== undefined || groups.length === 0)
      await say('info', vscode.l10n.t('There are no exercises here.'));
  },
};

/** The section being read comes first. */
async function pickSection(
  { readers, desk }: RunSectionExercisesDeps,
  lesson: Lesson,
  folder: vscode.Uri,
  groups: readonly ExerciseGroup[],
): Promise<ExerciseGroup | undefined> {
  if (groups.length === 0) return undefined;
  const { exercises: states } = await desk.state(lesson.id);
  const { place } = readers;
  const reading = place?.folder.toString() === folder.toString() ? place.section : undefined;
  const items = groups.map((group) => {
    const { section, exercises } = group;
    const done = exercises.filter(({ id }) => states.has(id)).length;
    return {
      label: section?.title ?? '',
      description: vscode.l10n.t('{done} of {count} exercises done', { done, count: exercises.length }),
      here: section !== undefined && section.id === reading,
      group,
    };
  });
  const here = items.filter((item) => item.here);
  const others = items.filter((item) => !item.here);
  const separator = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    group: undefined,
  });
  const picked = await pick(
    here.length === 0
      ? others
      : [
          separator(vscode.l10n.t('Where you are reading')),
          ...here,
          separator(vscode.l10n.t('Other sections')),
          ...others,
        ],
    { placeHolder: vscode.l10n.t('Exercises of which section?') },
  );
  return picked?.group;
}
