import type { Lesson } from '../model/lesson.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';

/** A lesson that becomes a page of a site. */
export interface SiteLesson {
  /** Identifies its folder among those of the other lessons, wherever it came from. */
  readonly source: string;
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  /** The names in its folder of files that have another name in the lesson, as in a student edition. */
  readonly copies?: ReadonlyMap<string, string>;
}
