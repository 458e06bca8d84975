import type { Command } from '../../lifecycle/command.ts';
import { pickExerciseType } from '../pick-exercise-type.ts';
import type { AddItemDeps } from './add-item.ts';
import { addItem } from './add-item.ts';

/** Starts a new exercise in a section; its type is picked. */
export const addExercise: Command<AddItemDeps> = {
  id: 'marginalia.addExercise',
  run: (context, from) => addItem(context, from, pickExerciseType),
};
