import type { Command } from '../../lifecycle/command.ts';
import type { ChangeElementDeps } from '../change-element.ts';
import { moveStep } from '../change-element.ts';

/** Moves a section, question or exercise of the tree up by one. */
export const moveElementUp: Command<ChangeElementDeps> = {
  id: 'marginalia.moveElementUp',
  run: (context, element) => moveStep(context, element, 'up'),
};
