import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../readers.ts';

/** Its dependencies. */
export interface CloseCardDeps {
  readonly readers: Readers;
}

/** Closes the card of a note or name that the pointer opened, wherever the focus is. */
export const closeCard: Command<CloseCardDeps> = {
  id: 'marginalia.closeCard',
  async run({ readers }) {
    readers.closeCards();
  },
};
