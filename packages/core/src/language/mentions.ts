import { idSpan } from '../check/id-span.ts';
import { writtenLabels } from '../check/written-labels.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { labelKey } from '../parse/note-rules.ts';
import type { LessonSymbol, Mention, MentionRole } from './lesson-symbol.ts';
import { linkedNameSpan, linkedNames } from './linked-symbol.ts';
import { lastCovering } from './sorted-spans.ts';

/** Everything in a lesson that is named, and every place that names it; names in prose are not among them. */
export interface Mentions {
  readonly symbols: readonly LessonSymbol[];
  /** The note with a label, defined or not. */
  note(label: string): LessonSymbol | undefined;
  /** The mention that covers an offset. Logarithmic. */
  at(file: string, offset: number): Mention | undefined;
  /** The same for a caret, which may also stand behind the last letter. */
  atCaret(file: string, offset: number): Mention | undefined;
}

const indexes = new WeakMap<Lesson, Mentions>();

/** The mentions of a lesson, gathered when they are first asked for: linear in what is named, not in the text. */
export function mentionsIn(lesson: Lesson): Mentions {
  const known = indexes.get(lesson);
  if (known) return known;
  const index = gather(lesson);
  indexes.set(lesson, index);
  return index;
}

type OpenSymbol = LessonSymbol & { readonly mentions: Mention[] };

function gather(lesson: Lesson): Mentions {
  const symbols: OpenSymbol[] = [];
  const byName: Readonly<Record<LessonSymbol['kind'], Map<string, OpenSymbol>>> = {
    note: new Map(),
    section: new Map(),
    question: new Map(),
    exercise: new Map(),
    entry: new Map(),
  };
  const byFile = new Map<string, Mention[]>();

  const open = (kind: LessonSymbol['kind'], name: string, element: LessonSymbol['element']): OpenSymbol => {
    const symbol = { kind, name, element, mentions: [] } as unknown as OpenSymbol;
    symbols.push(symbol);
    const key = keyOf(kind, name);
    // Of two with one name the first one counts; nothing leads to the others.
    if (!byName[kind].has(key)) byName[kind].set(key, symbol);
    return symbol;
  };
  const find = (kind: LessonSymbol['kind'], name: string): OpenSymbol =>
    byName[kind].get(keyOf(kind, name)) ?? open(kind, name, undefined);
  const mention = (symbol: OpenSymbol, role: MentionRole, nameSpan: Span, span = nameSpan): void => {
    const made: Mention = { symbol, role, nameSpan, span };
    symbol.mentions.push(made);
    const list = byFile.get(span.file);
    if (list) list.push(made);
    else byFile.set(span.file, [made]);
  };

  for (const note of [...lesson.notes, ...lesson.duplicateNotes]) {
    const { file, start, end } = note.labelSpan;
    mention(open('note', note.label, note), 'definition', note.labelSpan, {
      file,
      start: start - 2,
      end: end + 2,
    });
  }
  for (const opening of lesson.openings) {
    const symbol = open(opening.kind, opening.id, opening);
    if (opening.named) mention(symbol, 'definition', idSpan(opening));
  }
  const { people, places, terms, events } = lesson.reference;
  for (const entry of [...people, ...places, ...terms, ...events]) {
    mention(open('entry', entry.id, entry), 'definition', entry.idSpan);
  }
  // What names something comes after everything that may be named.
  for (const { label, span } of lesson.markers) {
    mention(find('note', label), 'marker', { ...span, start: span.start + 2, end: span.end - 1 }, span);
  }
  for (const opening of lesson.openings) {
    if (opening.kind === 'section') continue;
    const section = opening.mark?.attributes.find(({ key }) => key === 'section');
    if (section?.value) mention(find('section', section.value), 'mark', section.valueSpan);
    for (const { label, span } of writtenLabels(opening)) mention(find('note', label), 'mark', span);
  }
  for (const { section, sectionSpan } of events) {
    if (section && sectionSpan) mention(find('section', section), 'reference', sectionSpan);
  }
  for (const link of lesson.links) {
    for (const [kind, name] of linkedNames(lesson, link)) {
      const symbol = byName[kind].get(keyOf(kind, name));
      const span = symbol?.element && linkedNameSpan(lesson, link, name);
      if (symbol && span) mention(symbol, 'link', span);
      if (symbol?.element) break;
    }
  }

  for (const list of byFile.values()) list.sort((a, b) => a.span.start - b.span.start);
  const at = (file: string, offset: number): Mention | undefined =>
    lastCovering(byFile.get(file) ?? [], offset);
  return {
    symbols,
    note: (label) => byName.note.get(labelKey(label)),
    at,
    atCaret: (file, offset) => at(file, offset) ?? at(file, offset - 1),
  };
}

function keyOf(kind: LessonSymbol['kind'], name: string): string {
  return kind === 'note' ? labelKey(name) : name;
}
