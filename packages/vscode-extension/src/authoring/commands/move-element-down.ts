import type { Command } from '../../lifecycle/command.ts';
import type { MoveStepDeps } from '../move-step.ts';
import { moveStep } from '../move-step.ts';

/** Moves a section, question or exercise of the tree one place down. */
export const moveElementDown: Command<MoveStepDeps> = {
  id: 'marginalia.moveElementDown',
  run: (context, element) => moveStep(context, element, 'down'),
};
