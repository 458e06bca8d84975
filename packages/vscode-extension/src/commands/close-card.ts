import type { Command } from './command.ts';

/** Closes the card of a note or name that the pointer has opened, wherever the keyboard is. */
export const closeCard: Command = {
  id: 'marginalia.closeCard',
  async run({ readers }) {
    readers.closeCards();
  },
};
