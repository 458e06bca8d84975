import { moveStep } from '../features/authoring/move-step.ts';
import type { Command } from './command.ts';

/** Moves a section, question or exercise of the tree one place up. */
export const moveElementUp: Command = {
  id: 'marginalia.moveElementUp',
  run: (context, element) => moveStep(context, element, 'up'),
};
