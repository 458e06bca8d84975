import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The exercise view as a student handles it: of a workbench, from the command palette on, or in a frame. */
export class ExercisePane {
  readonly #workbench: Workbench | undefined;
  #frame: Frame | undefined;

  constructor(workbench: Workbench | undefined, frame?: Frame) {
    this.#workbench = workbench;
    this.#frame = frame;
  }

  /** Runs an exercise from the palette, by keys alone, and waits until it can be answered and has the focus. */
  async run(title: string): Promise<void> {
    await this.#workbench?.runAndPick('Marginalia: Run Exercise…', title);
    await this.shows(title);
  }

  /** Waits until an exercise can be answered. */
  async shows(title: string): Promise<void> {
    this.#frame = await this.#workbench?.webviewWith(title, 'h1#exercise-title');
    // A frame of VS Code's is thrown away while the page loads: what counts is that it is there and has the focus.
    await this.frame.waitForFunction(
      (wanted) =>
        document.querySelector('h1')?.textContent === wanted &&
        document.querySelector('.result:not(.filled)') !== null &&
        document.hasFocus() &&
        document.activeElement?.closest('.exercise') !== null,
      title,
    );
  }

  get frame(): Frame {
    if (!this.#frame) throw new Error('No exercise was run.');
    return this.#frame;
  }

  get(id: string): Locator {
    return this.frame.locator(`#exercise-${id}`);
  }

  /** What the page says of the attempt. */
  async verdict(): Promise<string> {
    await this.get('verdict').waitFor();
    return (await this.get('verdict').textContent()) ?? '';
  }

  /** Puts something into the exercise shown, whatever it is: one that is empty is asked for and not graded. */
  async answerSomething(): Promise<void> {
    const option = this.frame.locator('.option label').first();
    if ((await option.count()) > 0) await option.click();
    for (const select of await this.frame.locator('.exercise select').all())
      await select.selectOption({ index: 1 });
    for (const field of await this.frame.locator('.exercise :is(textarea, input[type=text])').all())
      await field.fill('Words.');
  }

  /** Begins the exercise shown once more, and waits until it can be answered. */
  async tryAgain(): Promise<void> {
    const title = (await this.frame.locator('h1').textContent()) ?? '';
    await this.get('retry').click();
    await this.shows(title);
  }

  /** The place of a part, from 0, by its words: the order is another one in every attempt. */
  async placeOf(parts: string, words: string): Promise<number> {
    const all = await this.frame.locator(parts).allTextContents();
    const place = all.findIndex((text) => text.includes(words));
    if (place < 0) throw new Error(`None of ${JSON.stringify(all)} has ${words}.`);
    return place;
  }
}
