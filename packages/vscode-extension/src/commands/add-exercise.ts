import { pickExerciseType } from '../features/authoring/pick-exercise-type.ts';
import { addItem } from './add-item.ts';
import type { Command } from './command.ts';

/** Begins a new exercise of a section; its type is picked. */
export const addExercise: Command = {
  id: 'marginalia.addExercise',
  run: (context, from) => addItem(context, from, pickExerciseType),
};
