import type { ControlContext } from './controls/answer-control.ts';
import { element } from './element.ts';

/** A passage to select from. */
export interface PassageField {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
  lock(): void;
}

/**
 * Shows a passage with a caret in it, so that words are selected by keyboard as in any text: an editable element that
 * refuses every edit. Enter or the button takes the selection.
 */
export function passageField(
  html: string,
  { strings, prose, announce }: ControlContext,
  take: (quotation: string) => void,
): PassageField {
  const text = prose(html);
  text.classList.add('passage');
  text.id = 'exercise-passage';
  for (const [name, value] of Object.entries({
    contenteditable: 'true',
    // No keyboard on the screen for a text that cannot be changed.
    inputmode: 'none',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    'aria-labelledby': 'exercise-passage-label',
    spellcheck: 'false',
  })) {
    text.setAttribute(name, value);
  }
  for (const type of ['beforeinput', 'drop', 'dragstart', 'paste', 'cut']) {
    text.addEventListener(type, (event) => event.preventDefault());
  }
  const use = element('button', { type: 'button', id: 'exercise-use-selection' }, strings.useSelection);
  // A press would move the focus and, in some browsers, drop the selection that it is about.
  use.addEventListener('mousedown', (event) => event.preventDefault());
  const takeSelection = (): void => {
    const words = selectedIn(text);
    if (words === '') announce(strings.nothingSelected);
    else take(words);
  };
  use.addEventListener('click', takeSelection);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    takeSelection();
  });
  const label = element('span', { class: 'label', id: 'exercise-passage-label' }, strings.passage);
  return {
    element: element('div', { class: 'field' }, label, text, use),
    text,
    lock() {
      use.hidden = true;
      for (const name of ['contenteditable', 'inputmode', 'aria-multiline', 'aria-readonly']) {
        text.removeAttribute(name);
      }
      text.setAttribute('role', 'group');
      // Still scrolled with the keyboard.
      text.tabIndex = 0;
    },
  };
}

/** The words selected, without markers of notes, which are not the passage's; '' when the selection is elsewhere. */
function selectedIn(text: HTMLElement): string {
  const selection = getSelection();
  if (!selection?.rangeCount) return '';
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return '';
  const copy = range.cloneContents();
  for (const marker of copy.querySelectorAll('sup')) marker.remove();
  // Paragraphs are divided by a space, as their words are.
  for (const block of copy.querySelectorAll('p, li, blockquote, h2, h3')) block.append(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
