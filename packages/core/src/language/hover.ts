import type { Lesson } from '../model/lesson.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import { entryFacts } from '../render/render-entry.ts';
import { elementAt } from './element-at.ts';
import { noteMarkdown } from './note-markdown.ts';
import { escapeMarkdown } from './prose-markdown.ts';

/** What a hover tells about a place. Markdown in it is the author's and must be shown untrusted. */
export type Hover =
  | {
      readonly kind: 'note';
      readonly span: Span;
      readonly note: Note;
      readonly markdown: string;
      readonly elsewhere: readonly Marker[];
    }
  | { readonly kind: 'undefined-note'; readonly span: Span; readonly label: string }
  | {
      readonly kind: 'citations';
      readonly span: Span;
      readonly note: Note;
      readonly elsewhere: readonly Marker[];
    }
  | { readonly kind: 'entry'; readonly span: Span; readonly entry: Entry; readonly markdown: string };

/**
 * What stands at an offset of a part: a marker gives its note and where else it is cited, a note's label where it is
 * cited, a name its entry. `undefined` where there is nothing to say.
 */
export function hover(lesson: Lesson, names: NameMatcher, file: string, offset: number): Hover | undefined {
  const element = elementAt(lesson, file, offset);
  if (element?.kind === 'marker') {
    const { marker } = element;
    const { note, span } = marker;
    if (!note) return { kind: 'undefined-note', span, label: marker.label };
    const elsewhere = note.markers.filter((other) => other !== marker);
    return { kind: 'note', span, note, markdown: noteMarkdown(lesson, note), elsewhere };
  }
  if (element)
    return {
      kind: 'citations',
      span: element.note.labelSpan,
      note: element.note,
      elsewhere: element.note.markers,
    };
  return nameHover(lesson, names, file, offset);
}

/** Longest stretch around the offset that is searched for a name: names are short, and lines may be whole paragraphs. */
const REACH = 200;

function nameHover(lesson: Lesson, names: NameMatcher, file: string, offset: number): Hover | undefined {
  const text = lesson.parts.find((part) => part.path === file)?.text;
  if (text === undefined) return undefined;
  const from = Math.max(0, offset - REACH);
  const window = text.slice(from, offset + REACH);
  for (const { entry, start, end } of names.find(window)) {
    if (from + start > offset) break;
    if (offset >= from + end) continue;
    return {
      kind: 'entry',
      span: { file, start: from + start, end: from + end },
      entry,
      markdown: entryMarkdown(entry),
    };
  }
  return undefined;
}

function entryMarkdown(entry: Entry): string {
  const native =
    'native' in entry && entry.native && entry.native !== entry.name
      ? ` · ${escapeMarkdown(entry.native)}`
      : '';
  const facts = entryFacts(entry);
  return [
    `**${escapeMarkdown(entry.name)}**${native}`,
    facts && escapeMarkdown(facts),
    entry.description && escapeMarkdown(entry.description),
  ]
    .filter(Boolean)
    .join('\n\n');
}
