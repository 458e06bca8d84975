import type { Lesson } from '../model/lesson.ts';
import type { StudyState } from './study-state.ts';

/** What became of something that a student worked on. */
export interface ItemChange {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly id: string;
  /**
   * `kept`: as it was. `moved`: it belongs to another section. `again`: the id now names something else, so that the
   * work does not fit it. `orphaned`: the lesson has no such id. Work is kept in all four.
   */
  readonly fate: 'kept' | 'moved' | 'again' | 'orphaned';
  /** Section then, where the record tells. */
  readonly from: string | undefined;
  /** Section now. */
  readonly to: string | undefined;
}

/**
 * What the lesson's changes mean for work that was done before. Ids decide and wording never does; the state of what
 * a student never touched is not in it. Sections first, then questions, then exercises.
 */
export function lessonChange(lesson: Lesson, state: StudyState): readonly ItemChange[] {
  const sections = new Set(lesson.sections.map(({ id }) => id));
  // An id belongs to the first that has it, as everywhere.
  const items = new Map(
    [...lesson.questions, ...lesson.exercises].reverse().map((item) => [item.id, item] as const),
  );
  const changes: ItemChange[] = [];
  for (const id of state.sections.keys())
    changes.push({
      kind: 'section',
      id,
      fate: sections.has(id) ? 'kept' : 'orphaned',
      from: undefined,
      to: undefined,
    });
  for (const [id, { section }] of state.questions)
    changes.push(itemChange('question', id, section, (item) => item.kind === 'question'));
  for (const [id, { attempts }] of state.exercises) {
    const latest = attempts.at(-1);
    const sameTask = (item: ItemOf) =>
      item.kind === 'exercise' && (!latest || item.type === latest.exerciseType);
    changes.push(itemChange('exercise', id, latest?.section, sameTask));
  }
  return changes;

  function itemChange(
    kind: ItemChange['kind'],
    id: string,
    from: string | undefined,
    isSame: (item: ItemOf) => boolean,
  ): ItemChange {
    const item = items.get(id);
    if (!item) return { kind, id, fate: 'orphaned', from, to: undefined };
    const to = item.section;
    if (!isSame(item)) return { kind, id, fate: 'again', from, to };
    return { kind, id, fate: from !== undefined && from !== to ? 'moved' : 'kept', from, to };
  }
}

type ItemOf = Lesson['questions'][number] | Lesson['exercises'][number];
