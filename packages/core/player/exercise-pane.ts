import { element } from '../page/dom/element.ts';
import { ExercisePage } from '../page/exercise/exercise-page.ts';
import { inBackground } from '../page/in-background.ts';
import { elementAt } from '../page/popover/popover-content.ts';
import { travelTo } from '../page/travel/travel.ts';
import { answerPage, attempt, type ExerciseDesk } from '../src/desk/answer-page.ts';
import type {
  ExerciseState,
  FromExercisePage,
  Queue,
  ToExercisePage,
} from '../src/desk/exercise-protocol.ts';
import { stepFrom } from '../src/desk/exercise-queue.ts';
import { type ExerciseTry, showTry, startTry } from '../src/desk/exercise-try.ts';
import type { Surface } from '../src/desk/surface.ts';
import { definitionOf } from '../src/exercise/definition-of.ts';
import type { Exercise } from '../src/model/exercise.ts';
import type { Lesson } from '../src/model/lesson.ts';
import type { SiteDesk } from './site-desk.ts';
import type { SiteWorkbook } from './site-workbook.ts';
import type { WorkTools } from './work-tools.ts';

/** What an exercise does in the passage. */
export interface PassageDesk {
  /** Lets the student select words; `undefined` if the student cancels. */
  select(exercise: Exercise): Promise<string | undefined>;
  /** Marks the accepted evidence; none removes the marks. */
  mark(texts: readonly string[]): void;
}

export interface ExercisePaneOptions {
  readonly lesson: Lesson;
  readonly surface: Surface;
  readonly desk: SiteDesk;
  /** Keeps answers in prose, too. */
  readonly workbook: SiteWorkbook;
  readonly passage: PassageDesk;
  /** Loads the script that knows review dates. */
  readonly tools: () => Promise<WorkTools>;
  /** What an earlier page has kept of answers that are not in the record. */
  readonly state: ExerciseState;
  /** Stores it. */
  readonly keep: (state: ExerciseState) => void;
}

/** The page of an exercise in a dialog over the passage, and what is behind it. */
export class ExercisePane {
  readonly element: HTMLDialogElement = element('dialog', {
    class: 'exercise-pane',
    lang: 'en',
    'aria-labelledby': 'exercise-title',
  });
  readonly #options: ExercisePaneOptions;
  readonly #page: ExercisePage;
  readonly #desk: ExerciseDesk<ExerciseTry>;
  #run: ExerciseTry | undefined;

  constructor(options: ExercisePaneOptions) {
    this.#options = options;
    let { state } = options;
    const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
    close.addEventListener('click', () => this.element.close());
    this.element.append(close);
    this.#page = new ExercisePage(
      {
        get state() {
          return state;
        },
        set state(next) {
          state = next;
          options.keep(next);
        },
        post: (message) => inBackground(this.#receive(message)),
      },
      this.element,
    );
    this.element.addEventListener('click', (event) => this.#followLink(event));
    this.#desk = this.#makeDesk();
  }

  /** Shows an exercise from the start; with a queue, Next leads through its exercises. */
  open(exercise: Exercise, queue?: Queue): void {
    const { lesson, surface, passage, tools } = this.#options;
    // By the time of the answer it is here; if not, the attempt tries again, and says so if it cannot be saved.
    tools().catch(() => undefined);
    passage.mark([]);
    this.#run = startTry({ address: lesson.id, lesson, exercise, queue }, surface);
    if (!this.element.open) this.element.showModal();
    this.#post(showTry(this.#run, true));
  }

  /** Answers the exercise that is shown with words of the passage. */
  async answer(words: string): Promise<void> {
    if (this.#run?.exercise.type === 'evidence')
      await attempt(this.#run, { type: 'evidence', quotation: words }, this.#desk);
  }

  #post(message: ToExercisePage): void {
    this.#page.receive(message);
  }

  async #receive(message: FromExercisePage): Promise<void> {
    if (message.type === 'ready' || message.type === 'error' || message.type === 'command') return;
    const run = this.#run;
    if (run && (!('exercise' in message) || message.exercise === run.exercise.id))
      await answerPage(run, message, this.#desk);
  }

  #makeDesk(): ExerciseDesk<ExerciseTry> {
    const { lesson, desk, workbook, passage, tools } = this.#options;
    return {
      post: (message) => this.#post(message),
      keep: async (run, response) => {
        const { id } = run.exercise;
        try {
          const { attemptEvents } = await tools();
          await desk.append(...attemptEvents(run, response, desk.state, Date.now()));
          const words = definitionOf(run.exercise).prose?.(response) ?? '';
          if (words !== '') await workbook.append(run.exercise, words);
          this.#post({ type: 'saved', exercise: id, message: '' });
        } catch (error) {
          reportError(error);
          const message =
            'Your answer is graded, but this browser could not save it. Save your record as a file before you leave the page.';
          this.#post({ type: 'problem', message });
        }
      },
      keepRating: async ({ exercise }, rating) => {
        await workbook.append(exercise, `My own rating: ${rating}`);
        return 'Your rating is kept with your answer.';
      },
      retry: async ({ exercise, queue }) => this.open(exercise, queue),
      step: async ({ queue, exercise }, by) => {
        const next = stepFrom(lesson, queue, exercise.id, by);
        if (next) this.open(next, queue);
        else if (queue) this.element.close();
      },
      select: async (run, index) => {
        this.element.close();
        const words = await passage.select(run.exercise);
        if (this.#run !== run) return;
        this.element.showModal();
        if (words === undefined) return;
        this.#post({ type: 'quotation', exercise: run.exercise.id, index, text: words });
        await this.answer(words);
      },
      markAnswer: async ({ exercise }) => {
        if (exercise.type === 'evidence') passage.mark(exercise.accepted.map(({ text }) => text));
      },
      toPassage: async ({ kind, id }) => this.#leaveFor(`#${kind}-${id}`),
      follow: async (href) => this.#leaveFor(href),
    };
  }

  /** A link within the page closes the dialog over it; any other is the browser's. */
  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith('#')) return;
    event.preventDefault();
    this.#leaveFor(href);
  }

  #leaveFor(href: string): void {
    const target = elementAt(href);
    this.element.close();
    if (target) inBackground(travelTo(target, { focus: true, flash: true }));
  }
}
