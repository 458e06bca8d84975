import { moveStep } from '../features/authoring/move-step.ts';
import type { Command } from './command.ts';

/** Moves a section, question or exercise of the tree one place down. */
export const moveElementDown: Command = {
  id: 'marginalia.moveElementDown',
  run: (context, element) => moveStep(context, element, 'down'),
};
