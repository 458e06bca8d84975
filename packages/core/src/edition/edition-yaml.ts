import { stringify } from 'yaml';
import { htmlComments } from '../markdown/html-comments.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Entry } from '../model/reference.ts';
import { type ReferenceList, referenceSchemas } from '../model/reference-schema.ts';
import { createNameMatcher } from '../reference/name-matcher.ts';
import { isId, lessonId } from '../text/lesson-id.ts';
import { withoutAddresses } from './file-names.ts';

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** What is added to the front matter of an edition. */
export type EditionFields = Pick<FrontMatter, 'edition' | 'keys'>;

/**
 * Writes the front matter of an edition: the fields that Marginalia reads, none of others and no comments.
 *
 * @param names of the parts in the edition
 */
export function editionFrontMatter(
  lesson: Lesson,
  names: ReadonlyMap<string, string>,
  { edition, keys }: EditionFields,
): string {
  const { language, summary, level, minutes, authors, license, source, objectives, draft } =
    lesson.frontMatter;
  const parts = lesson.parts.slice(1).map(({ path }) => names.get(path) ?? path);
  const { title, author, translator, publisher, year, pages, url, note } = source ?? {};
  const fields = {
    title: lesson.title,
    id: isId(lesson.id) ? lesson.id : lessonId(lesson.id, 'lesson'),
    ...(language !== 'en' && { language }),
    ...given({ summary, level, minutes }),
    ...(authors.length > 0 && { authors }),
    ...given({ license }),
    ...(source && { source: given({ title, author, translator, publisher, year, pages, url, note }) }),
    ...(objectives.length > 0 && { objectives }),
    ...given({ draft }),
    ...(parts.length > 1 && { parts }),
    ...given({ edition, keys }),
  };
  return `---\n${yaml(fields)}---\n`;
}

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * Writes the entries of reference.yaml that a text names, and the events that the passage tells; `undefined` if there
 * are none.
 */
export function editionReference(lesson: Lesson, text: string): string | undefined {
  const { reference, sections } = lesson;
  // Neither a mark nor an address names anybody.
  const plain = withoutAddresses(withoutMarks(text)).replaceAll('’', "'");
  const named = new Set(
    createNameMatcher(reference)
      .find(plain)
      .map(({ entry }) => entry),
  );
  const ids = new Set(sections.map(({ id }) => id));
  const used = (entry: Entry): boolean => (entry.kind === 'event' ? entry.passage : named.has(entry));
  const lists = (Object.keys(referenceSchemas) as ReferenceList[]).flatMap((list) => {
    const entries = (reference[list] as readonly Entry[])
      .filter(used)
      .map((entry) => fieldsOf(list, entry, ids));
    return entries.length > 0 ? [[list, entries] as const] : [];
  });
  return lists.length > 0 ? yaml(Object.fromEntries(lists)) : undefined;
}

/** A text without its comments; one that is never closed stands in code. */
function withoutMarks(text: string): string {
  let from = 0;
  const pieces = htmlComments(text).flatMap(({ start, end, closed }) => {
    if (!closed) return [];
    const piece = text.slice(from, start);
    from = end;
    return [piece];
  });
  return [...pieces, text.slice(from)].join('');
}

/** The fields of an entry that are not as good as missing. */
function fieldsOf(list: ReferenceList, entry: Entry, sections: ReadonlySet<string>): Record<string, unknown> {
  const fields: [string, unknown][] = Object.keys(referenceSchemas[list].entries).map((key) => [
    key,
    entry[key as keyof Entry],
  ]);
  return Object.fromEntries(
    fields.filter(
      ([key, value]) =>
        value !== undefined &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0) &&
        !(key === 'section' && !sections.has(String(value))),
    ),
  );
}
