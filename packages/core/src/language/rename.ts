import type { Lesson } from '../model/lesson.ts';
import type { Message } from '../model/message.ts';
import { say } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { LessonSymbol } from '../symbols/mentions.ts';
import { mentionsIn } from '../symbols/mentions.ts';
import { isId } from '../text/lesson-id.ts';

/** The target of a rename at a place. */
export interface RenamePlace {
  readonly kind: LessonSymbol['kind'];
  /** The place of the name. */
  readonly span: Span;
  readonly name: string;
}

/** A rename, or the reason against it. */
export type Rename =
  | {
      readonly kind: LessonSymbol['kind'];
      readonly name: string;
      readonly edits: readonly TextEdit[];
      readonly refused?: undefined;
    }
  | { readonly edits?: undefined; readonly refused: Message };

/** Returns the renameable label or id at an offset, at its definition or wherever it is named. */
export function prepareRename(lesson: Lesson, file: string, offset: number): RenamePlace | undefined {
  const mention = mentionsIn(lesson).atCaret(file, offset);
  if (!mention) return undefined;
  const { symbol, nameSpan } = mention;
  return { kind: symbol.kind, name: symbol.name, span: nameSpan };
}

/**
 * Renames the thing at an offset everywhere at once: markers, definitions, marks, links, reference.yaml. Refused if the
 * name is invalid, or belongs to something else. `undefined` if there is nothing to rename.
 *
 * @param wanted the new name; a label may include its brackets
 */
export function rename(lesson: Lesson, file: string, offset: number, wanted: string): Rename | undefined {
  const symbol = mentionsIn(lesson).atCaret(file, offset)?.symbol;
  if (!symbol) return undefined;
  const name = cleaned(symbol.kind, wanted);
  const refused = refusal(lesson, symbol, name);
  if (refused) return { refused };
  const edits = symbol.mentions.map(({ nameSpan }) => ({ span: nameSpan, text: name }));
  return { kind: symbol.kind, name, edits: name === symbol.name ? [] : edits };
}

function cleaned(kind: LessonSymbol['kind'], wanted: string): string {
  const trimmed = wanted.trim();
  return kind === 'note' ? (/^\[?\^([^\]]*)\]?:?$/.exec(trimmed)?.[1] ?? trimmed) : trimmed;
}

/** Characters without a meaning in Markdown, marks and tables, wherever a label may be. */
const LABEL = /^[\p{L}\p{M}\p{N}._:-]+$/u;
const LONGEST = 100;

function refusal(lesson: Lesson, symbol: LessonSymbol, name: string): Message | undefined {
  const { kind } = symbol;
  if (name.length > LONGEST)
    return say('The name is longer than {longest} characters.', { longest: LONGEST });
  if (kind === 'note' && !LABEL.test(name)) {
    return say(
      '“{name}” is not a label. Use letters, digits, full stops, colons, hyphens and underscores, without spaces.',
      { name },
    );
  }
  if (kind !== 'note' && !isId(name)) {
    return say(
      '“{name}” is not an id. Use lower-case letters, digits and single hyphens, as in “first-letter”.',
      {
        name,
      },
    );
  }
  const other = holderOf(lesson, symbol, name);
  return other && say(other.text, { name, ...other.values });
}

/** The thing that already has the name. */
function holderOf(lesson: Lesson, symbol: LessonSymbol, name: string): Message | undefined {
  const mentions = mentionsIn(lesson);
  if (symbol.kind === 'note') {
    const other = mentions.note(name);
    if (!other || other === symbol) return undefined;
    // The second of two with one label must not keep it with different capitals either.
    if (other.element)
      return say('There is already a note “{name}”: capital letters make no difference in labels.');
    return say('Some markers already cite “{name}”, which has no note. They would then cite this one.');
  }
  if (symbol.kind === 'entry') {
    const { people, places, terms, events } = lesson.reference;
    const other = [...people, ...places, ...terms, ...events].find(
      (entry) => entry.id === name && entry !== symbol.element,
    );
    return other && say('The entry “{title}” already has the id “{name}”.', { title: other.name });
  }
  const other = lesson.openings.find((element) => element.id === name && element !== symbol.element);
  if (other) return say('“{title}” already has the id “{name}”.', { title: other.title });
  const waiting = mentions.symbols.some(
    (candidate) => candidate !== symbol && candidate.kind === symbol.kind && candidate.name === name,
  );
  return waiting
    ? say('Some marks already name a section “{name}”, which does not exist. They would then mean this one.')
    : undefined;
}
