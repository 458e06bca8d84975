import type { Message } from '../model/message.ts';

/** A sentence about words that are as good as the key; they are divided by dots. */
export function alsoAccepted(words: string): Message {
  return { text: 'Also accepted: {words}', values: { words } };
}

/** The same of all but the words that are shown as the key; none where there are no others. */
export function othersAccepted(accepted: readonly string[], key: string | undefined): readonly Message[] {
  const others = accepted.filter((text) => text !== key);
  return others.length > 0 ? [alsoAccepted(others.join(' · '))] : [];
}
