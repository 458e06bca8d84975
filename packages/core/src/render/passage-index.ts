import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Marker } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import { type Direction, lessonDirection } from './direction.ts';

/** What rendering looks up in a lesson. */
export interface PassageIndex {
  /** Direction of the lesson: blocks with another direction declare it. */
  readonly direction: Direction;
  /** By file, and by offset in it. */
  readonly markers: ReadonlyMap<string, ReadonlyMap<number, Marker>>;
  readonly sectionIds: ReadonlySet<string>;
  /** Paths of the parts. */
  readonly paths: ReadonlySet<string>;
  /** Questions and exercises by their section; those without one by ''. */
  readonly tasks: ReadonlyMap<string, readonly (Question | Exercise)[]>;
}

const known = new WeakMap<Lesson, PassageIndex>();

/** Returns the index of a lesson; made once, however many pieces of the lesson are rendered by themselves. */
export function passageIndex(lesson: Lesson): PassageIndex {
  const found = known.get(lesson) ?? makeIndex(lesson);
  known.set(lesson, found);
  return found;
}

function makeIndex(lesson: Lesson): PassageIndex {
  const sectionIds = new Set(lesson.sections.map(({ id }) => id));
  const tasks = new Map<string, (Question | Exercise)[]>();
  for (const item of [...lesson.questions, ...lesson.exercises]) {
    const section = item.section !== undefined && sectionIds.has(item.section) ? item.section : '';
    const list = tasks.get(section);
    if (list) list.push(item);
    else tasks.set(section, [item]);
  }
  const markers = new Map(lesson.parts.map(({ path }) => [path, new Map<number, Marker>()]));
  for (const marker of lesson.markers) markers.get(marker.span.file)?.set(marker.span.start, marker);
  return {
    direction: lessonDirection(lesson),
    markers,
    sectionIds,
    paths: new Set(lesson.parts.map(({ path }) => path)),
    tasks,
  };
}
