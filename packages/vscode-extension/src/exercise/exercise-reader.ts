import type { PassageSelect } from '../reader/passage-select.ts';
import { type FolderTask, selectWords } from './select-words.ts';

/** What an exercise page does in the readers. */
export interface ExerciseReader {
  /** Lets the student select words; `undefined` if the student cancels or has moved on. */
  select(task: FolderTask): Promise<string | undefined>;
  /** Marks the accepted evidence. */
  markAnswer(task: FolderTask): Promise<void>;
  /** Restores the readers. */
  letGo(): void;
}

/** @param inPreview for an exercise that an author tries */
export function createExerciseReader(passageSelect: PassageSelect, inPreview: boolean): ExerciseReader {
  let selecting = false;
  let marked = false;
  return {
    async select(task) {
      selecting = true;
      const words = await selectWords(passageSelect, task, inPreview);
      selecting = false;
      return words;
    },
    async markAnswer({ folder, exercise }) {
      if (exercise.type !== 'evidence') return;
      marked = true;
      await passageSelect.mark(
        folder,
        exercise.accepted.map(({ text }) => text),
      );
    },
    letGo() {
      if (selecting) passageSelect.cancel();
      if (marked) passageSelect.unmark();
      marked = false;
    },
  };
}
