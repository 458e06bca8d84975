import { isText } from 'domhandler';
import { allElements, elements, textContent, type WordElement, wordElement } from './word-xml.ts';

/** A footnote or endnote by kind and number: `footnote-2`, as Mammoth names its element. */
export type NoteKey = string;

const REFERENCE = /^w:(footnote|endnote)Reference$/;
const LONGEST_MARK = 8;

/** The note that an element cites. */
export function citedNote(element: WordElement): NoteKey | undefined {
  const kind = REFERENCE.exec(element.name)?.[1];
  return kind === undefined ? undefined : `${kind}-${element.attribs['w:id'] ?? ''}`;
}

/** A run that cites a note. */
export function noteReference(key: NoteKey): WordElement {
  const [kind, id = ''] = key.split(/-(.*)/s, 2);
  return wordElement('w:r', {}, [wordElement(`w:${kind}Reference`, { 'w:id': id })]);
}

/** The note at each bookmark, which a NOTEREF field names. */
export function bookmarkedNotes(body: WordElement): Map<string, NoteKey> {
  const notes = new Map<string, NoteKey>();
  const open = new Map<string, string>();
  for (const element of allElements(body)) {
    const id = element.attribs['w:id'] ?? '';
    if (element.name === 'w:bookmarkStart') open.set(id, element.attribs['w:name'] ?? '');
    else if (element.name === 'w:bookmarkEnd') open.delete(id);
    else {
      const key = open.size > 0 ? citedNote(element) : undefined;
      if (key !== undefined) for (const name of open.values()) if (!notes.has(name)) notes.set(name, key);
    }
  }
  return notes;
}

/** The bookmark of the note that a field cites. ECMA-376, part 1, 17.16.5.38. */
export function noteField(instruction: string | undefined): string | undefined {
  return /^\s*NOTEREF\s+"?([^\s"]+)/i.exec(instruction ?? '')?.[1];
}

/**
 * The runs of a paragraph; a field that repeats a note's number becomes a citation of the note.
 *
 * @param noteUnder the note at a bookmark
 */
export function withNoteFields<T>(
  nodes: readonly T[],
  asElement: (node: T) => WordElement | undefined,
  fromElement: (element: WordElement) => T,
  noteUnder: (bookmark: string) => NoteKey | undefined,
): T[] {
  const kept: T[] = [];
  const fields: { from: number; instruction: string; result: boolean }[] = [];
  for (const node of nodes) {
    const run = asElement(node);
    kept.push(node);
    if (run?.name !== 'w:r') continue;
    for (const child of elements(run)) {
      const field = fields.at(-1);
      if (child.name === 'w:instrText' && field && !field.result) field.instruction += textContent(child);
      if (child.name !== 'w:fldChar') continue;
      const type = child.attribs['w:fldCharType'];
      if (type === 'begin') fields.push({ from: kept.length - 1, instruction: '', result: false });
      else if (type === 'separate' && field) field.result = true;
      else if (type === 'end' && field) {
        fields.pop();
        const bookmark = noteField(field.instruction);
        const note = bookmark === undefined ? undefined : noteUnder(bookmark);
        if (note !== undefined) kept.splice(field.from, Infinity, fromElement(noteReference(note)));
      }
    }
  }
  return kept;
}

/**
 * Removes the author's own symbol of a note, such as `*`, after its reference (ECMA-376, part 1, 17.11.7).
 *
 * @param runs of a paragraph, in order
 *
 * @returns the notes with symbols of their own, with these symbols
 */
export function takeOwnMarks(runs: readonly WordElement[]): Map<NoteKey, string> {
  const marks = new Map<NoteKey, string>();
  for (const [index, run] of runs.entries()) {
    for (const reference of elements(run)) {
      const key = citedNote(reference);
      if (key === undefined || !/^(?:1|true|on)$/.test(reference.attribs['w:customMarkFollows'] ?? ''))
        continue;
      const behind = run.children.slice(run.children.indexOf(reference) + 1);
      const own = takeMark(run, new Set(behind));
      const next = runs[index + 1];
      marks.set(key, own || (next ? takeMark(next, new Set(next.children)) : ''));
    }
  }
  return marks;
}

/** Removes the symbol that a note repeats at its start. */
export function takeMarkOfNote(note: WordElement, mark: string): void {
  for (const element of allElements(note)) {
    if (element.name !== 'w:t') continue;
    const text = textContent(element).trimStart();
    if (text === '') continue;
    if (mark !== '' && text.startsWith(mark)) setText(element, text.slice(mark.length).trimStart());
    return;
  }
}

function takeMark(run: WordElement, among: ReadonlySet<unknown>): string {
  let mark = '';
  for (const element of elements(run)) {
    if (!among.has(element)) continue;
    if (element.name === 'w:sym') {
      run.children = run.children.filter((child) => child !== element);
      return mark || '*';
    }
    if (element.name !== 'w:t') continue;
    const text = textContent(element);
    const [, sign = ''] = /^\s*([^\s\p{L}]{1,8}|\p{L}{1,2}(?![\p{L}\p{M}]))/u.exec(text) ?? [];
    if (sign === '' || sign.length > LONGEST_MARK) return mark;
    mark = sign;
    setText(element, text.slice(text.indexOf(sign) + sign.length));
    return mark;
  }
  return mark;
}

function setText(element: WordElement, text: string): void {
  const [first, ...rest] = element.children.filter(isText);
  if (first) first.data = text;
  for (const node of rest) node.data = '';
}
