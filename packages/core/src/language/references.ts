import type { Lesson } from '../model/lesson.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import type { MentionRole } from '../symbols/mentions.ts';
import { mentionsIn, nameAt, placesOfNames } from '../symbols/mentions.ts';

/** A place that refers to the requested thing. */
export interface Reference {
  readonly span: Span;
  readonly role: MentionRole | 'name';
}

/**
 * Returns every place, in all files of the lesson, that names the thing at an offset: markers, marks, links,
 * reference.yaml, and for an entry its names in the text, which are searched for once in the whole lesson.
 *
 * @param withDefinition whether to include the defining place
 */
export function references(
  lesson: Lesson,
  file: string,
  offset: number,
  withDefinition: boolean,
  names?: NameMatcher,
): readonly Reference[] {
  const mention = mentionsIn(lesson).atCaret(file, offset);
  if (!mention) {
    const entry = names && nameAt(lesson, names, file, offset)?.entry;
    if (!entry) return [];
    const definition = withDefinition ? [{ span: entry.idSpan, role: 'definition' } as const] : [];
    return [...definition, ...namesOf(entry)];
  }
  const { symbol } = mention;
  const inText = symbol.kind === 'entry' && symbol.element ? namesOf(symbol.element) : [];
  return [
    ...symbol.mentions
      .filter(({ role }) => withDefinition || role !== 'definition')
      .map(({ role, span, nameSpan }) => ({ role, span: role === 'definition' ? nameSpan : span })),
    ...inText,
  ];

  function namesOf(entry: Entry): Reference[] {
    const places = names ? placesOfNames(lesson, names).get(entry) : undefined;
    return (places ?? []).map((span) => ({ span, role: 'name' }));
  }
}
