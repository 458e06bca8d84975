/**
 * Elements by their ids. Where two share one by mistake, it belongs to the first: so it is with links, and what a
 * student did under an id counts once.
 */
export function firstById<T extends { readonly id: string }>(elements: readonly T[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const element of elements) if (!first.has(element.id)) first.set(element.id, element);
  return first;
}
