/** Idle time after the last change of the selection, in milliseconds. */
const REST = 120;

/** Detects when the selection has settled after a change. */
export class SelectionRest {
  #pressed = false;
  #timer = 0;

  constructor(rested: () => void) {
    const restSoon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (!this.#pressed) rested();
      }, REST);
    };
    document.addEventListener('selectionchange', restSoon);
    addEventListener('pointerdown', () => {
      this.#pressed = true;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => {
        this.#pressed = false;
        restSoon();
      });
    }
  }

  /** Whether a mouse button or finger is down. */
  get pressed(): boolean {
    return this.#pressed;
  }
}
