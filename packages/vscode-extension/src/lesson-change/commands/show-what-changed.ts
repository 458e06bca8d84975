import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { LessonPanel } from '../../page/lesson-panel.ts';

/** Its dependencies. */
export interface ShowWhatChangedDeps {
  readonly current: CurrentLesson;
  /** The report of what changed in a lesson. */
  readonly changes: LessonPanel;
}

/** Opens the report on the student's work after the current lesson was changed. */
export const showWhatChanged: Command<ShowWhatChangedDeps> = {
  id: 'marginalia.showWhatChanged',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) context.changes.show(found.folder);
  },
};
