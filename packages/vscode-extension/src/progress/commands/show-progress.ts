import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { LessonPanel } from '../../page/lesson-panel.ts';

/** Its dependencies. */
export interface ShowProgressDeps {
  readonly current: CurrentLesson;
  /** The view with the figures of a lesson. */
  readonly progress: LessonPanel;
}

/** Opens the view with the figures of the current lesson. */
export const showProgress: Command<ShowProgressDeps> = {
  id: 'marginalia.showProgress',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) context.progress.show(found.folder);
  },
};
