import type { Command } from '../../lifecycle/command.ts';
import type { AddItemDeps } from './add-item.ts';
import { addItem } from './add-item.ts';

/** Begins a new discussion question of a section. */
export const addQuestion: Command<AddItemDeps> = {
  id: 'marginalia.addQuestion',
  run: (context, from) => addItem(context, from, async () => 'question'),
};
