import type { Command } from '../../lifecycle/command.ts';
import type { ChangeElementDeps } from '../change-element.ts';
import { moveStep } from '../change-element.ts';

/** Moves a section, question or exercise of the tree down by one. */
export const moveElementDown: Command<ChangeElementDeps> = {
  id: 'marginalia.moveElementDown',
  run: (context, element) => moveStep(context, element, 'down'),
};
