import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';

/** A section with its items; at the end, items without one. */
export interface SectionWithItems {
  readonly section: Section | undefined;
  readonly items: readonly (Question | Exercise)[];
}

/** A lesson in working order: each section, its questions, its exercises. */
export function sectionsWithItems({ sections, questions, exercises }: Lesson): SectionWithItems[] {
  const ids = new Set(sections.map(({ id }) => id));
  const bySection = new Map<string | undefined, (Question | Exercise)[]>();
  for (const item of [...questions, ...exercises]) {
    const section = item.section !== undefined && ids.has(item.section) ? item.section : undefined;
    const list = bySection.get(section);
    if (list) list.push(item);
    else bySection.set(section, [item]);
  }
  const told = new Set<string>();
  const of = (section: Section | undefined): SectionWithItems => {
    // Of two sections with one id, the first has the items.
    const isFirst = section === undefined || !told.has(section.id);
    if (section) told.add(section.id);
    return { section, items: isFirst ? (bySection.get(section?.id) ?? []) : [] };
  };
  return [...sections.map(of), of(undefined)];
}
