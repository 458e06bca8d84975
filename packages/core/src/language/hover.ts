import type { Lesson } from '../model/lesson.ts';
import type { Message } from '../model/message.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import { entryFacts } from '../render/render-entry.ts';
import { proseMarkdown } from '../safe-markdown/prose-markdown.ts';
import {
  boldMarkdown,
  escapeLineStart,
  escapeMarkdown,
  joinMarkdown,
  type MarkdownOptions,
  type SafeMarkdown,
} from '../safe-markdown/safe-markdown.ts';
import { type LessonSymbol, type Mention, mentionsIn, nameAt } from '../symbols/mentions.ts';
import { explanation } from './explanation.ts';

/** The content of a hover. */
export type Hover =
  | {
      readonly kind: 'note';
      readonly span: Span;
      readonly note: Note;
      readonly markdown: SafeMarkdown;
      readonly elsewhere: readonly Marker[];
    }
  | { readonly kind: 'undefined-note'; readonly span: Span; readonly label: string }
  | {
      readonly kind: 'citations';
      readonly span: Span;
      readonly note: Note;
      readonly elsewhere: readonly Marker[];
    }
  | { readonly kind: 'entry'; readonly span: Span; readonly entry: Entry; readonly markdown: SafeMarkdown }
  /** An id: the thing it names, with the number of other places that name it. */
  | {
      readonly kind: 'element';
      readonly span: Span;
      readonly symbol: Exclude<LessonSymbol, { readonly kind: 'note' }>;
      readonly uses: number;
    }
  /** A word of the lesson format: its purpose. */
  | { readonly kind: 'explanation'; readonly span: Span; readonly word: string; readonly means: Message };

/**
 * Returns the hover at an offset of a file: for a marker or a label in a mark its note and the other citations, for a
 * note's label its citations, for an id the thing it names, for a name its entry, for a key of a mark, of the front
 * matter or of reference.yaml its purpose. `undefined` if there is none.
 */
export function hover(
  lesson: Lesson,
  names: NameMatcher,
  file: string,
  offset: number,
  options?: MarkdownOptions,
): Hover | undefined {
  const mention = mentionsIn(lesson).at(file, offset);
  if (mention) return mentionHover(lesson, mention, options);
  const explained = explanation(lesson, file, offset);
  if (explained) return { kind: 'explanation', ...explained };
  const name = nameAt(lesson, names, file, offset);
  return name && { kind: 'entry', ...name, markdown: entryMarkdown(name.entry) };
}

function mentionHover(
  lesson: Lesson,
  { symbol, role, span, nameSpan }: Mention,
  options: MarkdownOptions | undefined,
): Hover {
  if (symbol.kind !== 'note') {
    const uses = symbol.mentions.filter((other) => other.role !== 'definition').length;
    return { kind: 'element', span: nameSpan, symbol, uses };
  }
  const note = symbol.element;
  if (!note) return { kind: 'undefined-note', span, label: symbol.name };
  if (role === 'definition')
    return { kind: 'citations', span: note.labelSpan, note, elsewhere: note.markers };
  const elsewhere = note.markers.filter(
    (other) => other.span.start !== span.start || other.span.file !== span.file,
  );
  return { kind: 'note', span, note, markdown: noteMarkdown(lesson, note, options), elsewhere };
}

/** Returns a note's text as Markdown for a hover. */
export function noteMarkdown(lesson: Lesson, note: Note, options?: MarkdownOptions): SafeMarkdown {
  return proseMarkdown(lesson, note.body, options);
}

/** Returns the card of an entry as Markdown: name, name in its own script, facts, description. */
export function entryMarkdown(entry: Entry): SafeMarkdown {
  const native = 'native' in entry && entry.native !== entry.name ? entry.native : undefined;
  const name = [boldMarkdown(entry.name), ...(native ? [escapeMarkdown(native)] : [])];
  const lines = [entryFacts(entry), entry.description ?? ''].map((line) =>
    escapeLineStart(escapeMarkdown(line)),
  );
  return joinMarkdown([joinMarkdown(name, ' · '), ...lines]);
}
