import type { Lesson } from '../model/lesson.ts';
import { labelKey } from '../parse/note-rules.ts';

/** A label that no note has: the number after the greatest for a number, else the label with a number behind it. */
export function freeLabel({ notes, markers }: Lesson, label: string): string {
  const all = [...notes, ...markers];
  if (/^\d{1,9}$/.test(label)) {
    const numbers = all.flatMap((one) => (/^\d{1,9}$/.test(one.label) ? Number(one.label) : []));
    return String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  }
  const taken = new Set(all.map((one) => labelKey(one.label)));
  let next = 2;
  while (taken.has(labelKey(`${label}-${next}`))) next++;
  return `${label}-${next}`;
}
