import type { Lesson } from '../model/lesson.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import { mentionsIn, nameAt, placesOfNames, symbolSpan } from '../symbols/mentions.ts';

/**
 * Returns the definition of the thing named at an offset: the note of a marker, the heading of an id, the entry of a
 * name. At a definition, returns the first place that names it, so one key leads there and back.
 */
export function definition(
  lesson: Lesson,
  file: string,
  offset: number,
  names?: NameMatcher,
): { readonly from: Span; readonly to: Span } | undefined {
  const mention = mentionsIn(lesson).atCaret(file, offset);
  if (!mention) {
    const name = names && nameAt(lesson, names, file, offset);
    const to = name && (name.entry.span.file === file ? firstName(name.entry) : name.entry.span);
    return to && { from: name.span, to };
  }
  const { symbol, role } = mention;
  if (role !== 'definition') {
    const to = symbolSpan(symbol);
    return to && { from: mention.span, to };
  }
  const to =
    symbol.mentions.find((other) => other.role !== 'definition')?.span ??
    (symbol.kind === 'entry' && symbol.element ? firstName(symbol.element) : undefined);
  return to && { from: mention.nameSpan, to };

  function firstName(entry: Entry): Span | undefined {
    return names && placesOfNames(lesson, names).get(entry)?.[0];
  }
}
