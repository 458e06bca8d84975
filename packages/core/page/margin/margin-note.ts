import { inertCopy } from '../popover/inert-copy.ts';

/** A note in the margin. */
export interface MarginNote {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
  readonly label: HTMLElement;
  /** The marker or sign that it belongs to. */
  marker: HTMLElement;
  /** What it was made from, to check whether it is still current. */
  readonly source: string;
}

/** The mouse actions of a margin note. */
export interface MarginNoteEvents {
  /** Shows a shortened note in full. */
  openWhole(marker: HTMLElement): void;
  /** Handles a button of the student's own note; missing on a page without such notes. */
  act?(id: string, action: 'edit' | 'remove'): void;
}

/** A margin note of the student's: its text, and the sign after its words. */
export interface OwnNote {
  readonly annotation: { readonly id: string; readonly kind: string; readonly text: string };
  readonly sign: HTMLElement;
}

/** The texts on and above the student's own notes. */
export interface MarginNoteLabels {
  readonly more: string;
  readonly ownNote: string;
  readonly edit: string;
  readonly remove: string;
}

/** A copy of an editor's note beside its marker. */
export function copyOfNote(
  marker: HTMLElement,
  note: HTMLElement,
  body: Element,
  more: string,
  events: MarginNoteEvents,
): MarginNote {
  const element = document.createElement('div');
  element.className = 'margin-note';
  element.dataset['note'] = note.dataset['note'] ?? '';
  const label = labelled(note.querySelector('.note-label')?.textContent ?? marker.textContent);
  const text = document.createElement('div');
  text.className = 'margin-text';
  text.append(inertCopy(body));
  (text.firstElementChild?.matches('p') ? text.firstElementChild : text).prepend(label, ' ');
  for (const link of text.querySelectorAll('a[href]')) link.setAttribute('tabindex', '-1');
  const copy: MarginNote = { element, text, label, marker, source: body.innerHTML };
  element.append(text, moreButton(copy, more, events));
  return copy;
}

/** The student's own note, labelled as such, with its buttons. */
export function ownMarginNote(
  { annotation, sign }: OwnNote,
  labels: MarginNoteLabels,
  events: MarginNoteEvents,
): MarginNote {
  const element = document.createElement('div');
  element.className = 'margin-note own';
  element.dataset['annotation'] = annotation.id;
  const label = labelled(labels.ownNote);
  const text = document.createElement('div');
  text.className = 'margin-text';
  const words = document.createElement('p');
  words.textContent = annotation.text;
  text.append(label, words);
  const buttons = document.createElement('div');
  buttons.className = 'margin-actions';
  for (const action of ['edit', 'remove'] as const) {
    buttons.append(smallButton(labels[action], () => events.act?.(annotation.id, action)));
  }
  const own: MarginNote = { element, text, label, marker: sign, source: ownSource(annotation.text) };
  element.append(text, moreButton(own, labels.more, events), buttons);
  return own;
}

/** The source of the student's own note. */
export function ownSource(text: string): string {
  return `own ${text}`;
}

function labelled(words: string | null): HTMLElement {
  const label = document.createElement('span');
  label.className = 'margin-label';
  label.textContent = words;
  return label;
}

function moreButton(note: MarginNote, more: string, events: MarginNoteEvents): HTMLElement {
  const button = smallButton(more, () => events.openWhole(note.marker));
  button.className = 'margin-more';
  return button;
}

/** The margin is for eye and mouse; the keyboard has the popover. */
function smallButton(words: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.textContent = words;
  button.addEventListener('click', run);
  return button;
}
