import type { PassageSelect } from '../reader/passage-select.ts';
import type { TryTask } from './exercise-try.ts';
import { selectWords } from './select-words.ts';

/** What one exercise page does in the readers. */
export interface ExerciseReader {
  /** Lets the student select words; `undefined` where the student thought better of it or has gone on. */
  select(task: TryTask): Promise<string | undefined>;
  /** Marks what is accepted as evidence. */
  markAnswer(task: TryTask): Promise<void>;
  /** Leaves the readers as they were. */
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
