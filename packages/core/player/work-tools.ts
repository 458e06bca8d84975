import { element } from '../page/dom/element.ts';
import type { attemptEvents } from '../src/desk/attempt-events.ts';
import type { ExerciseState, Queue } from '../src/desk/exercise-protocol.ts';
import type { Surface } from '../src/desk/surface.ts';
import type { Lesson } from '../src/model/lesson.ts';
import type { SiteDesk } from './site-desk.ts';
import type { SiteStorage } from './site-storage.ts';
import type { SiteWorkbook } from './site-workbook.ts';

/** A student's work on the lesson of a page. */
export interface Work {
  readonly lesson: Lesson;
  readonly surface: Surface;
  readonly storage: SiteStorage;
  readonly desk: SiteDesk;
  readonly workbook: SiteWorkbook;
  /** Answers that the student has begun, by `draftKey`; one that was given may still be among them. */
  drafts(): Promise<ExerciseState['drafts']>;
  /** Shows the exercises of a queue, one after another. */
  run(queue: Queue): void;
}

/** What is done with the work as a whole. Few visits need it: a script of its own, `work.js`. */
export interface WorkTools {
  /** The events of a graded attempt, with its review. */
  readonly attemptEvents: typeof attemptEvents;
  /** Shows what is done, what is due, and how to start from scratch. */
  showProgress(work: Work): void;
  /** Asks what to hand in, and saves it as a file for the instructor. */
  showHandIn(work: Work): Promise<void>;
  /** Saves it as a file. */
  saveRecord(work: Work): void;
  /** Takes in such a file; returns what became of it. */
  takeFile(work: Work, file: File): Promise<string>;
}

declare global {
  /** Set by `work.js`. */
  var marginaliaWork: WorkTools | undefined;
}

let loading: Promise<WorkTools> | undefined;

/**
 * Loads the script when it is first needed: a classic one, because a page that is opened from a disk may load no modules.
 *
 * @param assets address of the folder of the site's scripts
 */
export function workTools(assets: string): Promise<WorkTools> {
  loading ??= new Promise<WorkTools>((resolve, reject) => {
    const script = element('script', { src: `${assets}work.js` });
    const fail = (): void => {
      loading = undefined;
      script.remove();
      reject(new Error('The script work.js could not be loaded.'));
    };
    script.addEventListener('load', () => {
      if (globalThis.marginaliaWork) resolve(globalThis.marginaliaWork);
      else fail();
    });
    script.addEventListener('error', fail);
    document.head.append(script);
  });
  return loading;
}
