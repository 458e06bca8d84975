import type { Command } from '../../lifecycle/command.ts';
import type { AddItemDeps } from './add-item.ts';
import { addItem } from './add-item.ts';

/** Starts a new discussion question in a section. */
export const addQuestion: Command<AddItemDeps> = {
  id: 'marginalia.addQuestion',
  run: (context, from) => addItem(context, from, async () => 'question'),
};
