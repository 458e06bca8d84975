import type { Response, Show, ToExercisePage } from '@marginalia/core/desk';
import { element } from '../dom/element.ts';
import { emptyPage } from '../dom/empty-page.ts';
import { keepFocus } from '../dom/keep-focus.ts';
import { markScrollers } from '../dom/scrollers.ts';
import { controls } from './controls/controls.ts';
import { Drafts, type ExerciseHost } from './drafts.ts';
import { listenToKeys } from './exercise-keys.ts';
import { ExerciseView } from './exercise-view.ts';

/** Idle time after the last change before the draft is sent to the host, in milliseconds. */
const DRAFT_DELAY = 500;

/** The exercise page: wires the exercise shown, its drafts and the keyboard to the host's messages. */
export class ExercisePage {
  readonly #host: ExerciseHost;
  readonly #drafts: Drafts;
  readonly #root: HTMLElement;
  readonly #page: HTMLElement;
  /** Present from the start, and only filled later: screen readers announce changes of a status, not new ones. */
  readonly #problem = element('div', { class: 'problem', role: 'status' });
  readonly #saved = element('p', { class: 'saved', role: 'status' });
  readonly #announcer = element('div', { class: 'unseen', 'aria-live': 'assertive' });
  #shown: Show | undefined;
  #view: ExerciseView | undefined;
  /** The last unrecorded answer to each exercise. */
  readonly #sent = new Map<string, { lesson: string; response: Response; graded: boolean }>();
  #waiting = false;
  /** The page has requested another exercise or a fresh start, and will move to it. */
  #leaving = false;
  #draftTimer = 0;

  /**
   * @param root the element that holds the page: the body of a page of its own, or a part of another page, which then
   *   scrolls by itself
   */
  constructor(host: ExerciseHost, root: HTMLElement = document.body) {
    this.#host = host;
    this.#root = root;
    this.#page =
      root.querySelector<HTMLElement>('#exercise') ??
      element(root === document.body ? 'main' : 'div', { id: 'exercise' });
    this.#drafts = new Drafts(host);
    root.classList.add('marginalia-exercise');
    root.prepend(this.#problem, this.#page, this.#saved, this.#announcer);
    listenToKeys(root, {
      digit: (digit) => this.#view?.control.digit?.(digit) ?? false,
      enter: () => {
        if (this.#view?.graded) this.#view.goOn();
        else this.#answer();
      },
    });
    // A page that regains the focus must have it somewhere: a student who comes from the reader sees where.
    addEventListener('focus', () => {
      if (document.activeElement === document.body && !this.#view?.graded) this.#view?.focus();
    });
    // Also whenever feedback or hints make the page longer.
    new ResizeObserver(() => markScrollers(this.#page)).observe(this.#page);
    addEventListener('pagehide', () => this.#sendDraft());
    document.addEventListener('visibilitychange', () => this.#sendDraft());
  }

  /** Whether the page shows an exercise, or a message instead. */
  get isFilled(): boolean {
    return this.#page.hasChildNodes();
  }

  /** Handles a message of the host. */
  receive(message: ToExercisePage): void {
    if (message.type === 'show') this.#show(message);
    else if (message.type === 'problem') this.#say(message.message);
    else if (message.type === 'empty') this.#empty(message);
    else {
      // The record may be slower than the student, who has moved on.
      if (message.type === 'saved') this.#forget(message.exercise);
      if (message.exercise === this.#shown?.exercise.id) this.#update(message);
    }
  }

  #show(show: Show): void {
    this.#sendDraft();
    const before = this.#shown;
    const same = before?.lesson === show.lesson && before.exercise.id === show.exercise.id;
    // Whatever the student requested comes to the front; updates from the host leave the focus alone.
    const restore = same && !this.#leaving && !show.focus ? keepFocus() : undefined;
    const go = show.focus || this.#leaving;
    this.#shown = show;
    this.#waiting = false;
    this.#leaving = false;
    this.#drafts.open(show);
    const view = this.#makeView(show);
    this.#view = view;
    this.#page.replaceChildren(view.element);
    this.#page.lang = this.#root.lang || document.documentElement.lang;
    this.#page.dir = show.exercise.direction;
    this.#saved.textContent = '';
    if (!same) {
      this.#say('');
      this.#announcer.replaceChildren();
    }
    view.fill(show.outcome ? show.response : (this.#begun(show) ?? show.response));
    if (show.outcome) view.grade(show.outcome);
    if (show.solution) view.solve(show.solution);
    if (!same || go)
      (this.#root === document.body ? window : this.#root).scrollTo({ top: 0, behavior: 'instant' });
    // A page without the focus does not steal it: it has its place when the focus comes.
    if (go && document.hasFocus()) view.focus();
    restore?.();
  }

  /** The draft of an exercise. A graded answer is no longer one, even if the record is slow to receive it. */
  #begun(show: Show): Response | undefined {
    const draft = this.#drafts.of(show);
    const sent = this.#sent.get(show.exercise.id);
    const isAnswer = sent?.graded && JSON.stringify(sent.response) === JSON.stringify(draft);
    return isAnswer && draft && !controls[draft.type].isRevised ? undefined : draft;
  }

  #makeView(show: Show): ExerciseView {
    return new ExerciseView(show, {
      announce: (text) => this.#announce(text),
      changed: () => this.#changed(),
      answer: () => this.#answer(),
      post: (message) => this.#host.post(message),
      retry: () => this.#retry(),
      leave: (type) => {
        this.#sendDraft();
        this.#leaving = true;
        this.#host.post({ type, exercise: show.exercise.id });
      },
    });
  }

  #update(message: Exclude<ToExercisePage, { type: 'show' | 'problem' | 'empty' }>): void {
    const view = this.#view;
    const shown = this.#shown;
    if (!view || !shown) return;
    if (message.type === 'graded') {
      if (view.graded) return;
      this.#waiting = false;
      // Evidence selected in the reader is an answer that the page did not send.
      const { response } = view.control;
      const sent = this.#sent.get(message.exercise) ?? { lesson: shown.lesson, response };
      this.#sent.set(message.exercise, { ...sent, graded: true });
      // The outcome belongs to the answer that was sent, whatever has been typed since.
      view.fill(sent.response);
      view.grade(message.outcome);
      view.focusResult();
    } else if (message.type === 'unanswered') {
      this.#waiting = false;
      this.#sent.delete(message.exercise);
      view.wait(false);
      view.ask(message.message);
    } else if (message.type === 'hint') {
      view.hints.open(message.index, message.html);
      this.#drafts.hinted(message.index + 1);
    } else if (message.type === 'answer') view.solve(message.solution);
    else if (message.type === 'quotation') {
      if (!view.graded) view.control.quote?.(message.index, message.text);
    } else if (message.type === 'quotation-checked') view.control.showFinding?.(message);
    else {
      this.#saved.textContent = message.message;
      this.#say('');
    }
  }

  #answer(): void {
    if (!this.#shown || !this.#view || this.#view.graded || this.#waiting) return;
    const { exercise, presentation } = this.#shown;
    const { response } = this.#view.control;
    this.#stopTimer();
    this.#drafts.keep(this.#shown, response);
    this.#sent.set(exercise.id, { lesson: this.#shown.lesson, response, graded: false });
    this.#waiting = true;
    this.#view.wait(true);
    this.#host.post({ type: 'attempt', exercise: exercise.id, presentation, response });
  }

  #forget(exercise: string): void {
    const sent = this.#sent.get(exercise);
    if (sent) this.#drafts.forgetAnswer(sent.lesson, exercise, sent.response);
    this.#sent.delete(exercise);
  }

  #retry(): void {
    if (!this.#shown || !this.#view) return;
    const { lesson, exercise } = this.#shown;
    const { response } = this.#view.control;
    if (controls[response.type].isRevised) this.#drafts.keep(this.#shown, response);
    else this.#drafts.forget(lesson, exercise.id);
    this.#leaving = true;
    this.#host.post({ type: 'retry', exercise: exercise.id });
  }

  #changed(): void {
    if (!this.#shown || !this.#view || this.#view.graded) return;
    this.#view.ask('');
    this.#drafts.keep(this.#shown, this.#view.control.response);
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.#sendDraft(), DRAFT_DELAY);
  }

  /** Sends the host a change that it does not know yet. */
  #sendDraft(): void {
    if (this.#draftTimer === 0 || !this.#shown || !this.#view) return;
    this.#stopTimer();
    const { exercise, presentation } = this.#shown;
    const { response } = this.#view.control;
    this.#host.post({ type: 'draft', exercise: exercise.id, presentation, response });
  }

  #stopTimer(): void {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = 0;
  }

  #say(problem: string): void {
    this.#problem.textContent = problem;
    if (problem === '') return;
    // The request will have no result: it can be repeated.
    this.#waiting = false;
    this.#leaving = false;
    this.#view?.wait(false);
  }

  #empty({ message, actions }: ToExercisePage & { type: 'empty' }): void {
    this.#sendDraft();
    const asked = this.#leaving;
    this.#shown = undefined;
    this.#view = undefined;
    this.#drafts.close();
    this.#say('');
    this.#saved.textContent = '';
    const page = emptyPage(message, actions, (command) => this.#host.post({ type: 'command', command }));
    page.tabIndex = -1;
    this.#page.replaceChildren(page);
    // If the pressed button is gone, the focus moves to its result, which is read out.
    if (asked) page.focus();
  }

  /** Announces something to screen readers, even the same words twice. */
  #announce(text: string): void {
    this.#announcer.replaceChildren(element('p', {}, text));
  }
}
