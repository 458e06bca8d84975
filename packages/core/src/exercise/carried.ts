/**
 * Returns for each text of one list its index in another list; `undefined` for one that the other lacks. Of equal texts,
 * the first stands for the first, the second for the second.
 */
export function carried(from: readonly string[], to: readonly string[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [index, text] of to.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return from.map((text) => places.get(text)?.shift());
}
