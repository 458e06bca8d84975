import type { PassageUnit } from '@marginalia/core/render';
import type { UnitChanges } from '../../webview/reader/reader-protocol.ts';

/** What a page has to do to its units to make them those of now. */
export function unitChanges(before: readonly PassageUnit[], now: readonly PassageUnit[]): UnitChanges {
  const known = new Map(before.map((unit) => [unit.key, unit]));
  const units = now.flatMap((unit) => {
    const { key, html, firstParagraph } = unit;
    const old = known.get(key);
    if (old?.html === html && old.firstParagraph === firstParagraph) return [];
    return {
      key,
      ...(old?.html === html ? {} : { html }),
      ...(firstParagraph === undefined ? {} : { firstParagraph }),
    };
  });
  const sameKeys = before.length === now.length && before.every(({ key }, index) => key === now[index]?.key);
  return sameKeys ? { units } : { keys: now.map(({ key }) => key), units };
}
