/**
 * Elements by their ids. If two share one by mistake, it belongs to the first: links work this way, and work under an
 * id counts once.
 */
export function firstById<T extends { readonly id: string }>(elements: readonly T[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const element of elements) if (!first.has(element.id)) first.set(element.id, element);
  return first;
}
