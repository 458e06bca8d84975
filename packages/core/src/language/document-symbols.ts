import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';

/** A line of the outline of one file. */
export interface DocumentSymbol {
  readonly kind: 'section' | 'question' | 'exercise' | 'notes' | 'note' | 'list' | 'entry';
  /** Name for people: a title, the number of a note; empty for the group of notes. */
  readonly name: string;
  /** Additional text: the beginning of a note, the type of an exercise, the lens of a question. */
  readonly detail: string;
  /** The whole element, including its children. */
  readonly span: Span;
  /** The span that a jump selects. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

type OpenSymbol = DocumentSymbol & { readonly children: DocumentSymbol[] };

/**
 * Returns the outline of one file of a lesson: sections with their questions and exercises, then those without a
 * section, and the notes of the file together; the lists and entries of reference.yaml.
 */
export function documentSymbols(lesson: Lesson, file: string): readonly DocumentSymbol[] {
  const here = ({ span }: { readonly span: Span }): boolean => span.file === file;
  const sections = lesson.sections.filter(here).map((section) => elementSymbol('section', section, ''));
  const items = [
    ...lesson.questions.filter(here).map((item) => elementSymbol('question', item, item.lens ?? '')),
    ...lesson.exercises.filter(here).map((item) => elementSymbol('exercise', item, item.type)),
  ].sort(byPlace);
  const roots: OpenSymbol[] = [...sections];
  let at = 0;
  for (const item of items) {
    // Sections do not overlap, so only the last one that begins before an item can contain it.
    while ((sections[at + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= item.span.start) at++;
    const section = sections[at];
    const holds = section && section.span.start <= item.span.start && item.span.start < section.span.end;
    (holds ? section.children : roots).push(item);
  }
  return [...roots.sort(byPlace), ...notesOf(lesson, file), ...entriesOf(lesson, file)];
}

function elementSymbol(
  kind: 'section' | 'question' | 'exercise',
  { title, id, span, headingSpan }: Section | Item,
  detail: string,
): OpenSymbol {
  return { kind, name: title || id, detail, span, nameSpan: headingSpan, children: [] };
}

function notesOf(lesson: Lesson, file: string): DocumentSymbol[] {
  const children = [...lesson.notes, ...lesson.duplicateNotes]
    .filter(({ span }) => span.file === file)
    .map(
      (note): DocumentSymbol => ({
        kind: 'note',
        name: note.label,
        detail: note.beginning,
        span: note.span,
        nameSpan: note.labelSpan,
        children: [],
      }),
    )
    .sort(byPlace);
  const [first] = children;
  if (!first) return [];
  const span = around(file, children);
  return [{ kind: 'notes', name: '', detail: '', span, nameSpan: first.nameSpan, children }];
}

function entriesOf({ reference }: Lesson, file: string): DocumentSymbol[] {
  return (['people', 'places', 'terms', 'events'] as const).flatMap((name) => {
    const children = reference[name]
      .filter(({ span }) => span.file === file)
      .map(
        (entry): DocumentSymbol => ({
          kind: 'entry',
          name: entry.name,
          detail: entry.kind === 'event' ? entry.date : entry.id,
          span: entry.span,
          nameSpan: entry.idSpan,
          children: [],
        }),
      );
    const [first] = children;
    if (!first) return [];
    const span = around(file, children);
    return [{ kind: 'list', name, detail: '', span, nameSpan: first.nameSpan, children } as const];
  });
}

function around(file: string, children: readonly DocumentSymbol[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { span } of children) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { file, start, end };
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
  return a.span.start - b.span.start;
}
