import { textOf } from '../lesson/source-of.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Mark } from '../model/mark.ts';
import type { Section } from '../model/section.ts';
import { applyEdits, type TextEdit } from '../model/text-edit.ts';
import { type ElementEdit, refuse } from './element-edit.ts';
import { elementLines, homeOf } from './element-lines.ts';
import { keepsMeaning, meaningOf } from './keeps-meaning.ts';
import { type Beside, refuseToMix } from './move-section.ts';
import { moveStretch } from './move-stretch.ts';

/** Target of a question or exercise: beside another one, or in a section after everything there. */
export type ItemPlace = Beside<Item> | { readonly into: Section | undefined };

/**
 * Moves a question or exercise; it never leaves its file. An item inside its section moves in the text. An item that
 * names its section keeps its place in the file if only its section changes, and moves if it is put beside another one
 * in the file. Refused if the item cannot go there, or if text would end up in another element.
 *
 * @param lesson contains the items and sections
 * @param place `into: undefined` takes an item out of all sections
 */
export function moveItem(lesson: Lesson, item: Item, place: ItemPlace): ElementEdit {
  const beside = 'into' in place ? undefined : 'before' in place ? place.before : place.after;
  if (beside === item) return { edits: [] };
  const home = homeOf(lesson, item);
  const id = beside ? beside.section : 'into' in place ? place.into?.id : undefined;
  const section = lesson.sections.find((one) => one.id === id);
  // An item inside a section need not name it.
  const named = !home || item.mark.attributes.some(({ key }) => key === 'section');
  const edit = named && id !== item.section ? setAttribute(item.mark, 'section', id) : undefined;
  const { file } = item.span;
  let edits: readonly TextEdit[];
  if (beside?.span.file === file && Boolean(homeOf(lesson, beside)) === Boolean(home)) {
    const at = 'before' in place ? beside.span.start : elementLines(lesson, beside).end;
    edits = movedTo(lesson, item, at, edit);
  } else if (id === item.section) {
    if (!beside) return { edits: [] };
    return refuse('“{title}” and “{other}” are in different texts and cannot move from one to the other.', {
      title: item.title,
      other: beside.title,
    });
  } else if (!home) {
    if (section && !section.named)
      return refuse('Give the section “{section}” an id first, so that “{title}” can name it.', {
        section: section.title,
        title: item.title,
      });
    edits = edit ? [edit] : [];
  } else {
    if (section?.span.file !== file)
      return refuse('“{title}” is inside a section of {file} and can only move to another section there.', {
        title: item.title,
        file,
      });
    edits = movedTo(lesson, item, elementLines(lesson, section).end, edit);
  }
  const meant = meaningOf(lesson, (other) => (other === item ? id : other.section));
  return keepsMeaning(lesson, edits, meant) ? { edits } : refuseToMix(item.title);
}

/** Edits that move an item within its file, with a change to its mark on the way. */
function movedTo(lesson: Lesson, item: Item, at: number, edit: TextEdit | undefined): TextEdit[] {
  const text = textOf(lesson, item.span.file);
  const lines = elementLines(lesson, item);
  if (!edit) return moveStretch(text, lines, at);
  const { file, start, end } = edit.span;
  const shifted = { text: edit.text, span: { file, start: start - lines.start, end: end - lines.start } };
  return moveStretch(text, lines, at, applyEdits(text.slice(lines.start, lines.end), [shifted]));
}

/**
 * Sets an attribute of a mark, or removes it; `undefined` if there is nothing to do.
 *
 * @param value kebab-case, so it needs no quotes; `undefined` removes the attribute
 */
function setAttribute(mark: Mark, key: string, value: string | undefined): TextEdit | undefined {
  const { file } = mark.span;
  const index = mark.attributes.findIndex((attribute) => attribute.key === key);
  const found = mark.attributes[index];
  if (found && value === undefined) {
    const start = mark.attributes[index - 1]?.span.end ?? found.span.start;
    return { span: { ...found.span, start }, text: '' };
  }
  if (value === undefined || found?.value === value) return undefined;
  if (found) return { span: found.span, text: `${key}=${value}` };
  const last = mark.attributes.at(-1)?.span.end;
  if (last === undefined) return { span: mark.span, text: `<!-- ${mark.name} ${key}=${value} -->` };
  return { span: { file, start: last, end: last }, text: ` ${key}=${value}` };
}
