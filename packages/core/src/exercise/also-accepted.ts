import type { Message } from '../model/message.ts';

/** Returns a sentence about words that are as good as the key, separated by dots. */
export function alsoAccepted(words: string): Message {
  return { text: 'Also accepted: {words}', values: { words } };
}

/** Does the same for all words but those shown as the key; none if there are no others. */
export function othersAccepted(accepted: readonly string[], key: string | undefined): readonly Message[] {
  const others = accepted.filter((text) => text !== key);
  return others.length > 0 ? [alsoAccepted(others.join(' · '))] : [];
}
