import { answerEvents } from '../src/desk/answer-events.ts';
import type { Lesson } from '../src/model/lesson.ts';
import { mergeWorkbook } from '../src/study/workbook/workbook.ts';
import {
  appendAnswer,
  type WorkbookAnswer,
  workbookAnswers,
} from '../src/study/workbook/workbook-answers.ts';
import type { WorkbookSubject } from '../src/study/workbook/workbook-pieces.ts';
import { writeAnswer } from '../src/study/workbook/write-answer.ts';
import type { SiteDesk } from './site-desk.ts';
import type { SiteStorage } from './site-storage.ts';

type Answers = ReadonlyMap<string, WorkbookAnswer>;

/** A student's written answers on a site: the text of the workbook, as VS Code has it as a file. */
export class SiteWorkbook extends EventTarget {
  readonly #storage: SiteStorage;
  readonly #desk: SiteDesk;
  readonly #lesson: Lesson;
  #text = '';
  #answers: Answers = new Map();
  /** Those that the record knows of; `undefined` before this page has compared. */
  #recorded: Answers | undefined;

  private constructor(storage: SiteStorage, desk: SiteDesk, lesson: Lesson) {
    super();
    this.#storage = storage;
    this.#desk = desk;
    this.#lesson = lesson;
  }

  static async open(storage: SiteStorage, desk: SiteDesk, lesson: Lesson): Promise<SiteWorkbook> {
    const workbook = new SiteWorkbook(storage, desk, lesson);
    await workbook.read();
    // What was typed right before an earlier page was closed.
    await workbook.record();
    return workbook;
  }

  /** The whole workbook; '' before anything is written. */
  get text(): string {
    return this.#text;
  }

  /** The answers, by id of the question or exercise. Changes are announced by the event `change`. */
  get answers(): Answers {
    return this.#answers;
  }

  /** Reads again what other windows have written. */
  async read(): Promise<void> {
    this.#take(asText(await this.#storage.get(this.#name)));
  }

  /**
   * Makes these words the answer to a question. If another window has changed it meanwhile, its words stay, before these.
   *
   * @param before the answer that the student has changed into these words
   *
   * @returns the answer as it is now, and whether both are in it
   *
   * @throws if the browser refuses
   */
  async write(
    subject: WorkbookSubject,
    words: string,
    before: string,
  ): Promise<{ readonly answer: string; readonly isJoined: boolean }> {
    let isJoined = false;
    await this.#edit((text) => {
      const merged = this.#merged(text, subject);
      const there = workbookAnswers(merged, this.#lesson).get(subject.id)?.text ?? '';
      isJoined = there !== before && !words.includes(there);
      const all = isJoined ? `${there}\n\n${words}` : words;
      return writeAnswer(merged, { questions: [subject] }, subject.id, all) ?? merged;
    });
    return { answer: this.#answers.get(subject.id)?.text ?? '', isJoined };
  }

  /** Adds words to an answer, unless they are in it. @throws if the browser refuses */
  async append(subject: WorkbookSubject, words: string): Promise<void> {
    await this.#edit((text) => this.#added(text, subject, words));
  }

  /** Whether a text is a workbook with an answer about this lesson. */
  isWorkbook(text: string): boolean {
    const { questions, exercises } = this.#lesson;
    const found = workbookAnswers(text, { questions: [] });
    return [...questions, ...exercises].some(({ id }) => found.has(id));
  }

  /** Takes in another workbook: what it says and this one does not is added to each answer. @returns how many changed */
  async takeIn(other: string): Promise<number> {
    let count = 0;
    const { questions, exercises } = this.#lesson;
    const subjects = [...questions, ...exercises];
    const theirs = workbookAnswers(other, { questions: subjects });
    await this.#edit((text) => {
      count = 0;
      return subjects.reduce((now, subject) => {
        const words = theirs.get(subject.id)?.text ?? '';
        const next = words === '' ? now : this.#added(now, subject, words);
        if (next !== now) count++;
        return next;
      }, text);
    });
    // What the record says of these answers comes with it.
    this.#recorded = undefined;
    await this.record();
    return count;
  }

  /** Records that answers are new or have changed since the last time. */
  async record(): Promise<void> {
    const events = answerEvents(this.#lesson, this.#answers, this.#recorded, this.#desk.state);
    this.#recorded = this.#answers;
    if (events.length > 0) await this.#desk.append(...events);
  }

  get #name(): string {
    return `workbook ${this.#lesson.id}`;
  }

  #added(text: string, subject: WorkbookSubject, words: string): string {
    const there = workbookAnswers(text, { questions: [subject] }).get(subject.id)?.text ?? '';
    if (there.includes(words.trim())) return text;
    const merged = this.#merged(text, subject);
    // A newer state of the same words.
    if (there !== '' && words.startsWith(there))
      return writeAnswer(merged, { questions: [subject] }, subject.id, words) ?? merged;
    const added = appendAnswer(merged, { questions: [subject] }, subject.id, words);
    return added ? merged.slice(0, added.at) + added.text + merged.slice(added.at) : merged;
  }

  /** With headings for all questions, and for the exercises that have or will get one. */
  #merged(text: string, subject: WorkbookSubject): string {
    const { questions, exercises, title } = this.#lesson;
    const written = workbookAnswers(text, this.#lesson);
    const more = exercises.filter(({ id }) => id === subject.id || written.has(id));
    const labels = { title: `Workbook: ${title}`, gone: 'Answers to questions that no longer exist' };
    return mergeWorkbook(text, { questions: [...questions, ...more] }, labels);
  }

  async #edit(change: (text: string) => string): Promise<void> {
    let next = this.#text;
    try {
      await this.#storage.update(this.#name, (value) => {
        next = change(asText(value));
        return next;
      });
    } catch (error) {
      this.#desk.refuse();
      throw error;
    } finally {
      this.#take(next);
    }
  }

  #take(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#answers = workbookAnswers(text, {
      questions: [...this.#lesson.questions, ...this.#lesson.exercises],
    });
    this.dispatchEvent(new Event('change'));
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
