import type { Lesson } from '@marginalia/core';
import { proseMarkdown, writtenMarkdown } from '@marginalia/core/language';
import { isSafeLink } from '@marginalia/core/render';
import { marked } from 'marked';

/** What VS Code may find in Markdown of ours. */
const OWN = new Set(
  'blockquote br code codespan del em escape heading hr link list list_item paragraph space strong table text'.split(
    ' ',
  ),
);

/** So much prose of a lesson is tried, and texts so long. */
const MOST = 1000;
const LONGEST = 200_000;

/**
 * Makes Markdown of all prose of a lesson, as hovers and threads do, and reads it with the parser of VS Code.
 *
 * @param texts what somebody may have written elsewhere
 * @throws where it holds a picture, HTML, or a link that may not be followed
 */
export function tryMarkdown(lesson: Lesson, texts: readonly string[]): void {
  const items = [...lesson.questions, ...lesson.exercises];
  const all = [
    lesson.introduction,
    ...lesson.sections.map(({ blocks }) => blocks),
    ...lesson.notes.map(({ body }) => body),
    ...items.flatMap(({ prompt, hints, key }) => [prompt, ...hints, key]),
  ];
  for (const prose of all.slice(0, MOST)) {
    const file = prose[0]?.span.file ?? 'lesson.md';
    read(proseMarkdown(lesson, prose), (href) => isSafeLink(href, file));
  }
  for (const text of texts) read(writtenMarkdown(text.slice(0, LONGEST)), (href) => isSafeLink(href));
}

function read(markdown: string, isAllowed: (href: string) => boolean): void {
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (!OWN.has(token.type)) throw new Error(`Markdown: ${token.type} ${token.raw.slice(0, 80)}`);
    if (token.type === 'link' && !isAllowed(token['href'] as string))
      throw new Error(`Markdown: a link to ${token['href']}`);
  });
}
