import { sourceOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import { labelKey, type Note } from '../model/note.ts';
import { mentionsIn } from '../symbols/mentions.ts';
import { nearNeighbours, newDefinition, nextLabel } from '../symbols/new-note.ts';
import { type CompletionItem, type CompletionList, MOST_ITEMS } from './completion-item.ts';

/** Length of a note's text to search for the typed text, in UTF-16 units. */
const SEARCHED = 160;

/**
 * Completes a marker begun as `[^` or `[^ab`: offers the cited notes in the order of the text, then the others, and a
 * new one, whose definition goes to the others. At the beginning of a line, where a definition would be, offers the
 * labels of markers without a note.
 *
 * @param line text of the line up to the offset
 * @param after text from the offset to the end of the line
 */
export function completeNote(
  lesson: Lesson,
  file: string,
  offset: number,
  line: string,
  after: string,
): CompletionList | undefined {
  const begun = /\[\^([^\s[\]]*)$/.exec(line);
  if (!begun) return undefined;
  const typed = begun[1] ?? '';
  const rest = /^([^\s[\]]*)\](:?)/.exec(after);
  const replace = {
    file,
    start: offset - begun[0].length,
    end: offset + (rest ? (rest[1]?.length ?? 0) + 1 : 0),
  };
  const own = mentionsIn(lesson).at(file, replace.start);
  if (rest?.[2] && own?.role === 'definition') return undefined;
  const atStart = line.slice(0, begun.index).trim() === '';
  const items = [...(atStart ? missingNotes(lesson, typed) : []), ...notes(lesson, typed)];
  const writing = own && !own.symbol.element ? own.symbol.name : undefined;
  const added = atStart ? [] : newNotes(lesson, file, replace, typed, writing);
  return {
    replace,
    items: [...items.slice(0, MOST_ITEMS), ...added],
    incomplete: items.length > MOST_ITEMS,
  };
}

/** Does the same for one label in `notes="…"`. */
export function completeLabel(lesson: Lesson, typed: string): CompletionItem[] {
  return notes(lesson, typed).map(({ note, ...item }) => ({
    ...item,
    ...(note ? { note, insert: note.label, filter: `${note.label} ${item.beside}` } : {}),
  }));
}

function notes(lesson: Lesson, typed: string): CompletionItem[] {
  const sought = typed.toLowerCase();
  const items: CompletionItem[] = [];
  for (const note of inReadingOrder(lesson)) {
    if (isFoundBy(lesson, note, sought)) items.push(noteItem(lesson, note));
    if (items.length > MOST_ITEMS) break;
  }
  return items;
}

/** Whether part of a note's label or of its first words matches a search text, given in lower case. */
function isFoundBy(lesson: Lesson, { label, labelSpan, span }: Note, sought: string): boolean {
  if (sought === '' || label.toLowerCase().includes(sought)) return true;
  const start = labelSpan.end + ']:'.length;
  const words = sourceOf(lesson, { ...span, start, end: Math.min(span.end, start + SEARCHED) });
  return words.toLowerCase().includes(sought);
}

function noteItem({ lookup }: Lesson, note: Note): CompletionItem {
  const beside = note.beginning;
  const count = lookup.citations(labelKey(note.label));
  return {
    kind: 'note',
    label: note.label,
    beside,
    detail:
      count === 0
        ? say('not cited yet')
        : count === 1
          ? say('cited once')
          : say('cited {count} times', { count }),
    note,
    filter: `[^${note.label} ${beside}`,
    insert: `[^${note.label}]`,
  };
}

/** Notes in the order of their first citation, then uncited ones. */
function* inReadingOrder(lesson: Lesson): Generator<Note> {
  const { lookup, parts } = lesson;
  const cited = new Set<string>();
  for (const key of lookup.citedKeys()) {
    cited.add(key);
    const note = lookup.note(key);
    if (note) yield note;
  }
  for (const { path } of parts)
    for (const note of lookup.notesIn(path)) if (!cited.has(labelKey(note.label))) yield note;
}

function missingNotes(lesson: Lesson, typed: string): CompletionItem[] {
  const { lookup } = lesson;
  const lost = [...lookup.lostKeys()].flatMap((key) => lookup.markersOf(key)[0]?.label ?? []);
  return [...lost, ...lookup.onlyNamed()]
    .filter((name) => name !== typed && /^[^\s[\]]+$/.test(name))
    .slice(0, MOST_ITEMS)
    .map((name) => ({
      kind: 'new-note' as const,
      label: name,
      detail: say('cited, but not written yet'),
      filter: `[^${name}`,
      insert: `[^${name}]: `,
    }));
}

function newNotes(
  lesson: Lesson,
  file: string,
  { start, end }: { readonly start: number; readonly end: number },
  typed: string,
  writing: string | undefined,
): CompletionItem[] {
  const next = nextLabel(lesson, file, start, writing);
  const wanted = /^[\p{L}\p{M}\p{N}._:-]+$/u.test(typed) && !lesson.lookup.note(labelKey(typed));
  return [...new Set(wanted ? [typed, next] : [next])].flatMap((label) => {
    const { edit } = newDefinition(lesson, file, start, label, '', nearNeighbours);
    // An additional edit must not touch the text that the item itself replaces.
    if (edit.span.start >= start && edit.span.start < end) return [];
    return {
      kind: 'new-note' as const,
      label: say('New note {label}…', { label }),
      detail: say('Insert a marker here and add its note to the others'),
      filter: `[^${typed || label}`,
      insert: `[^${label}]`,
      edits: [edit],
    };
  });
}
