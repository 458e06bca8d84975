import type { Command } from '../../lifecycle/command.ts';
import type { MoveStepDeps } from '../move-step.ts';
import { moveStep } from '../move-step.ts';

/** Moves a section, question or exercise of the tree one place up. */
export const moveElementUp: Command<MoveStepDeps> = {
  id: 'marginalia.moveElementUp',
  run: (context, element) => moveStep(context, element, 'up'),
};
