import type { Course, CourseEntry } from './course.ts';

/** A lesson in the folder of a course. */
export interface CourseLesson {
  /** Its folder, relative to that of the course, with `/`; empty for the folder of the course itself. */
  readonly folder: string;
  readonly id: string;
  /** Whether it says itself that it is not built yet. */
  readonly draft?: boolean;
}

/** The lessons of a course. */
export interface CourseLessons<L extends CourseLesson> {
  /** In the order of the course; at the end those that the order does not name, by folder. */
  readonly inOrder: readonly L[];
  /** Those that are not built yet. */
  readonly drafts: ReadonlySet<L>;
  /** Those that the order does not name, although there is one, and that are to be built. */
  readonly unlisted: readonly L[];
  /** What the course names but the folder does not hold. */
  readonly missing: readonly CourseEntry[];
  /** What the course has named before. */
  readonly repeated: readonly CourseEntry[];
}

/** Puts the lessons of a folder in the order of its course. */
export function courseLessons<L extends CourseLesson>(
  course: Course,
  lessons: readonly L[],
): CourseLessons<L> {
  const named = lessonsByName(lessons);
  const missing: CourseEntry[] = [];
  const repeated: CourseEntry[] = [];
  const take = (entries: readonly CourseEntry[]): Set<L> => {
    const taken = new Set<L>();
    for (const entry of entries) {
      const lesson = named(entry.name);
      if (!lesson) missing.push(entry);
      else if (taken.has(lesson)) repeated.push(entry);
      else taken.add(lesson);
    }
    return taken;
  };
  const order = take(course.order);
  const drafts = take(course.drafts);
  const others = lessons
    .filter((lesson) => !order.has(lesson))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const unlisted =
    course.order.length > 0 ? others.filter((lesson) => !drafts.has(lesson) && !lesson.draft) : [];
  return { inOrder: [...order, ...others], drafts, unlisted, missing, repeated };
}

/** Finds lessons as course.yaml names them: by folder before id. */
export function lessonsByName<L extends CourseLesson>(
  lessons: readonly L[],
): (name: string) => L | undefined {
  const byFolder = new Map(lessons.map((lesson) => [lesson.folder, lesson]));
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return (name) => byFolder.get(plainFolder(name)) ?? byId.get(name.trim());
}

/** A folder as people write it, such as `./flood/`, without what says nothing. */
export const plainFolder = (name: string): string =>
  name
    .trim()
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/');
