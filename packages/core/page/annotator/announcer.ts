/** Announces something to screen readers, even the same words twice. */
export class Announcer {
  readonly #element = document.createElement('div');

  /** @param parent lives as long as the page */
  constructor(parent: Element) {
    this.#element.className = 'unseen';
    this.#element.setAttribute('aria-live', 'assertive');
    parent.append(this.#element);
  }

  /** @param lang BCP 47 tag of the words; that of the page without one */
  say(words: string, lang = ''): void {
    const line = document.createElement('p');
    line.textContent = words;
    if (lang !== '') line.lang = lang;
    this.#element.replaceChildren(line);
  }
}
