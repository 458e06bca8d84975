import { idSpan } from '../lesson/id-span.ts';
import { writtenLabels } from '../lesson/written-labels.ts';
import { labelKey } from '../markdown/note-rules.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Opening } from '../model/opening.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { LessonSymbol, Mention, MentionRole } from './lesson-symbol.ts';
import { linkedNameSpan, linkedNames } from './linked-symbol.ts';
import { type NamingPlace, NoteSymbol, type NoteSymbols } from './note-symbols.ts';
import { lastCovering, sortedInFiles } from './sorted-spans.ts';

type IdSymbol = Exclude<LessonSymbol, { kind: 'note' }> & { readonly mentions: Mention[] };

/** Everything in a lesson that has an id, and whatever marks, links and reference.yaml name, notes too. */
export interface IdSymbols {
  /** With the labels that only marks name. */
  readonly symbols: readonly LessonSymbol[];
  /** Where marks and links name the note with a key. */
  naming(key: string): readonly NamingPlace[];
  /** The label with a key that only marks name. */
  label(key: string): NoteSymbol | undefined;
  /** The place that covers an offset. Logarithmic. */
  at(file: string, offset: number): Mention | undefined;
}

/** Gathers them: linear in what has an id and in the links. */
export function idSymbols(lesson: Lesson, notes: NoteSymbols): IdSymbols {
  const symbols: LessonSymbol[] = [];
  const byName = new Map<string, IdSymbol>();
  const places: { readonly span: Span; readonly mention: () => Mention }[] = [];
  const naming = new Map<string, NamingPlace[]>();
  const labels = new Map<string, NoteSymbol>();

  const open = (kind: IdSymbol['kind'], name: string, element: Opening | Entry | undefined): IdSymbol => {
    const symbol = { kind, name, element, mentions: [] } as unknown as IdSymbol;
    symbols.push(symbol);
    // Of two with one name the first one counts; nothing leads to the others.
    if (!byName.has(`${kind} ${name}`)) byName.set(`${kind} ${name}`, symbol);
    return symbol;
  };
  const findSection = (name: string): IdSymbol =>
    byName.get(`section ${name}`) ?? open('section', name, undefined);
  const mention = (symbol: IdSymbol, role: MentionRole, span: Span): void => {
    const made: Mention = { symbol, role, nameSpan: span, span };
    symbol.mentions.push(made);
    places.push({ span, mention: () => made });
  };
  const nameNote = (label: string, role: NamingPlace['role'], span: Span): void => {
    const key = labelKey(label);
    const list = naming.get(key) ?? [];
    naming.set(key, list);
    list.push({ role, span });
    const symbol = notes.get(key) ?? labels.get(key) ?? new NoteSymbol(label, undefined, [], () => list);
    if (!notes.get(key) && !labels.has(key)) {
      labels.set(key, symbol);
      symbols.push(symbol);
    }
    places.push({ span, mention: () => ({ symbol, role, nameSpan: span, span }) });
  };

  for (const opening of lesson.openings) {
    const symbol = open(opening.kind, opening.id, opening);
    if (opening.named) mention(symbol, 'definition', idSpan(opening));
  }
  const { events, ...entries } = lesson.reference;
  for (const entry of [...entries.people, ...entries.places, ...entries.terms, ...events])
    mention(open('entry', entry.id, entry), 'definition', entry.idSpan);
  // What names something comes after everything that may be named.
  for (const opening of lesson.openings) {
    if (opening.kind === 'section') continue;
    const section = opening.mark?.attributes.find(({ key }) => key === 'section');
    if (section?.value) mention(findSection(section.value), 'mark', section.valueSpan);
    for (const { label, span } of writtenLabels(opening)) nameNote(label, 'mark', span);
  }
  for (const { section, sectionSpan } of events)
    if (section && sectionSpan) mention(findSection(section), 'reference', sectionSpan);
  for (const link of lesson.links) {
    for (const [kind, name] of linkedNames(lesson, link)) {
      const symbol = kind === 'note' ? notes.get(labelKey(name)) : byName.get(`${kind} ${name}`);
      if (!symbol?.element) continue;
      const span = linkedNameSpan(lesson, link, name);
      if (span && symbol.kind === 'note') nameNote(name, 'link', span);
      else if (span) mention(symbol as IdSymbol, 'link', span);
      break;
    }
  }

  const byFile = sortedInFiles(places);
  return {
    symbols,
    naming: (key) => naming.get(key) ?? [],
    label: (key) => labels.get(key),
    at: (file, offset) => lastCovering(byFile.get(file) ?? [], offset)?.mention(),
  };
}
