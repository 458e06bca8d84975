import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../readers.ts';

/** Its dependencies. */
export interface FindInReaderDeps {
  readonly current: CurrentLesson;
  readonly readers: Readers;
}

/** Searches the reader: passage, notes and cards. */
export const findInReader: Command<FindInReaderDeps> = {
  id: 'marginalia.findInReader',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await context.readers.turnTo(found.folder, { type: 'find' });
  },
};
