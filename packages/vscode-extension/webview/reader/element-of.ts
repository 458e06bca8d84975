import type { Target } from './reader-protocol.ts';

/** The element that stands for a target in the page; `undefined` where there is none. */
export function elementOf({ kind, id }: Target): HTMLElement | undefined {
  return document.getElementById(`${kind}-${id}`) ?? undefined;
}
