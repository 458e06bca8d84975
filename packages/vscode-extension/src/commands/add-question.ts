import { addItem } from './add-item.ts';
import type { Command } from './command.ts';

/** Begins a new discussion question of a section. */
export const addQuestion: Command = {
  id: 'marginalia.addQuestion',
  run: (context, from) => addItem(context, from, async () => 'question'),
};
