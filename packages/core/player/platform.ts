import type { Exercise } from '../src/model/exercise.ts';
import type { Lesson } from '../src/model/lesson.ts';
import type { ItemPrint } from '../src/study/change/item-print.ts';
import type { SiteDesk } from './site-desk.ts';

/** A page's way to a learning platform around it. A script of its own sets it before the lesson is read. */
export interface Platform {
  /** Name of the student, who may share the browser with others; '' if unknown. */
  readonly student: string;
  /** Takes over what the platform has kept, then tells it of every change. Reports trouble by itself. */
  follow(work: PlatformWork): Promise<void>;
}

/** What a platform is told of, and what the page does for it. */
export interface PlatformWork {
  readonly lesson: Lesson;
  readonly desk: SiteDesk;
  /** The content of an exercise, to see whether a response of earlier still means the same. */
  print(exercise: Exercise): ItemPrint;
  /** Whether its answers get a score on this page. */
  isScored(exercise: Exercise): boolean;
  /** Where the page says what becomes of the student's work. */
  readonly foot: HTMLElement;
  /** Says what the student has to know now; `undefined` takes it back. */
  sayTrouble(words: string | undefined): void;
}

declare global {
  var marginaliaPlatform: Platform | undefined;
}
