import MiniSearch from 'minisearch';
import { plainText } from '../markdown/plain-text.ts';
import type { Lesson } from '../model/lesson.ts';
import { displayedWords } from '../render/displayed-words.ts';
import { elementId } from '../render/html.ts';
import {
  type SearchedLesson,
  type SearchIndex,
  type SearchPassage,
  searchOptions,
} from './search-options.ts';

/**
 * The script of a course's index: what students read in its lessons, so neither keys nor remarks, nor exercises, whose
 * texts contain their answers.
 */
export function searchIndex(
  lessons: readonly { readonly folder: string; readonly lesson: Lesson }[],
): string {
  const search = new MiniSearch<SearchPassage & { readonly id: number }>(searchOptions);
  let id = 0;
  for (const [index, { lesson }] of lessons.entries())
    for (const passage of passagesOf(lesson, index)) search.add({ id: id++, ...passage });
  const listed = lessons.map(
    ({ folder, lesson }): SearchedLesson => ({
      folder,
      title: displayedWords(lesson, lesson.title),
      language: lesson.frontMatter.language,
    }),
  );
  const data: SearchIndex = { lessons: listed, index: search };
  return `globalThis.marginaliaSearch=${JSON.stringify(data)};\n`;
}

function passagesOf(lesson: Lesson, index: number): SearchPassage[] {
  const { title, introduction, sections, notes, reference, frontMatter } = lesson;
  const passage = (place: string, heading: string, text: string): SearchPassage => ({
    lesson: index,
    place,
    title: heading,
    text,
  });
  const { people, places, terms, events } = reference;
  return [
    passage('', title, [frontMatter.summary, plainText(introduction)].filter(Boolean).join(' ')),
    ...sections.map(({ id, title, blocks }) => passage(elementId('section', id), title, plainText(blocks))),
    ...notes
      .filter(({ withheld }) => !withheld)
      .map(({ label, display, body }) =>
        passage(elementId('note', label), `Note ${display}`, plainText(body)),
      ),
    ...[...people, ...places, ...terms, ...events].map((entry) =>
      passage(
        elementId('entry', entry.id),
        entry.name,
        [
          'native' in entry ? entry.native : undefined,
          ...entry.aliases,
          'role' in entry ? entry.role : undefined,
          entry.description,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
  ];
}
