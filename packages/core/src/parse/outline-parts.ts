import { exerciseTypes } from '../exercise/exercise-types.ts';
import { type Mark, markValue } from '../model/mark.ts';
import type { Holder } from '../model/note.ts';
import { type Outline, type OutlineEntry, outline } from './outline.ts';
import type { ScannedPart } from './scanned-part.ts';

/** An entry of a lesson's outline with what it is called, its text not yet read. */
export interface LessonEntry extends OutlineEntry {
  readonly part: ScannedPart;
  readonly id: string;
  /** Whether its author gave the id. */
  readonly named: boolean;
  /** Id of the section that an item stands in. */
  readonly within: string | undefined;
  readonly holder: Holder;
}

/** A part with its outline. */
export interface OutlinedPart {
  readonly part: ScannedPart;
  readonly introduction: Outline['introduction'];
  readonly entries: readonly LessonEntry[];
}

/** Divides the parts of a lesson by their headings, and names what has no id by its place. Linear in the headings. */
export function outlineParts(parts: readonly ScannedPart[]): OutlinedPart[] {
  const counts = { section: 0, question: 0, exercise: 0 };
  return parts.map((part) => {
    const { introduction, entries } = outline(part);
    const named: LessonEntry[] = [];
    for (const entry of entries) {
      const { kind } = entry;
      const mark = entry.marked ? entry.heading.own.mark : undefined;
      const own = markId(mark);
      const id = own ?? `${kind}-${counts[kind] + 1}`;
      if (kind !== 'exercise' || hasKnownType(mark)) counts[kind]++;
      const within = entry.section === undefined ? undefined : named[entry.section]?.id;
      named.push({ ...entry, part, id, named: own !== undefined, within, holder: { kind, id } });
    }
    return { part, introduction, entries: named };
  });
}

/** Whether the type that a mark gives is one that we know. */
export function hasKnownType(mark: Mark | undefined): boolean {
  return mark !== undefined && Object.hasOwn(exerciseTypes, markValue(mark, 'type') ?? '');
}

/** The id that a mark gives, if it gives one. */
export function markId(mark: Mark | undefined): string | undefined {
  return (mark && markValue(mark, 'id')) || undefined;
}
