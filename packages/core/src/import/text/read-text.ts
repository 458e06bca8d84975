import type { Steps } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import { takeBracketedNotes } from './bracketed-notes.ts';
import { joinLines } from './join-lines.ts';
import { markParagraphs } from './mark-paragraphs.ts';
import { takeNoteLists } from './note-lists.ts';
import { removeFurniture } from './page-furniture.ts';
import { takeLicence } from './take-licence.ts';
import { divideTitle, textHeadings } from './text-headings.ts';
import { type TextLine, textLines } from './text-line.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/** Reads a plain text: pages, lines, notes and markers. */
export function* readText(text: string, log: ImportLog): Steps<Draft> {
  const all = yield* textLines(text);
  yield;
  const bare = takeLicence(all, log);
  yield;
  const withoutPages = removePrintedPages(bare.lines, log);
  yield;
  const { lines, chapters } = yield* removeFurniture(withoutPages, log);
  yield;
  const bracketed = takeBracketedNotes(lines, log);
  yield;
  const { body, lists } = takeNoteLists(bracketed.body, log);
  const { paragraphs, author } = takeByline(divideTitle(yield* joinLines(body, log)), log);
  const writing = { literal: literalMarkdown, joinNote: (note: readonly TextLine[]) => joinNote(note, log) };
  const marked = yield* markParagraphs(paragraphs, lists, log, writing, bracketed.notes);
  const headings = textHeadings(paragraphs, chapters);
  const first = paragraphs.findIndex((_, at) => headings.has(at));
  const blocks = paragraphs.map((paragraph, at): DraftBlock => {
    const markdown = marked.markdown[at] ?? '';
    if (headings.has(at)) {
      const line = lineOf(paragraph, 0);
      log.decide('section', line, '“{text}” is a heading', { text: paragraph.text });
      return { kind: 'heading', level: at === 0 && first === 0 && headings.size > 1 ? 1 : 2, markdown };
    }
    return { kind: paragraph.verse ? 'block' : 'paragraph', markdown };
  });
  return {
    title: bare.title && literalMarkdown(bare.title),
    language: bare.language,
    source: { author: author ?? bare.author },
    body: blocks,
    notes: marked.notes,
    media: [],
  };
}

/** A note's wrapping does not matter: only blank lines divide it. */
function* joinNote(lines: readonly TextLine[], log: ImportLog): Steps<TextParagraph[]> {
  const trimmed = lines.map((line) => ({ ...line, text: line.text.trim() }));
  const joined = yield* joinLines(trimmed, log);
  return joined.map((paragraph) => ({ ...paragraph, text: paragraph.text.replace(/\n/g, ' ') }));
}

/** The number of a printed page, as Distributed Proofreaders mark it in a text, even within a word. */
const CALLED = /\s?[[{](?:Pgs?\.?|Pages?|p\.)\s*(?:\d{1,4}|[ivxlcdm]{1,8})\s*[\]}]/gi;
const BRACED = /\s?\{(\d{1,4})\}/g;
/** Fewest increasing numbers in braces to count as page numbers. */
const LEAST = 3;

/** Removes the numbers of printed pages from lines: `[Pg 13]`, `[Page 13]`, and `{13}` if such numbers count up. */
export function removePrintedPages(lines: readonly TextLine[], log: ImportLog): TextLine[] {
  const braced = lines.flatMap(({ text }) => [...text.matchAll(BRACED)].map(([, digits]) => Number(digits)));
  const counts =
    braced.length >= LEAST && braced.every((value, at) => at === 0 || value === (braced[at - 1] ?? 0) + 1);
  const patterns = counts ? [CALLED, BRACED] : [CALLED];
  return lines.map((line) => {
    let { text } = line;
    for (const pattern of patterns) {
      text = text.replace(pattern, (whole: string, ...rest: readonly (string | number)[]) => {
        const [offset = 0, all = ''] = rest.slice(-2) as [number, string];
        if (!log.remove('page-number', line.line, 'Page number “{text}”', whole.trim())) return whole;
        // Between words their space stays; within one there was none.
        return /^\s/.test(whole) && /^\S/.test(all.slice(offset + whole.length)) ? ' ' : '';
      });
    }
    return text === line.text ? line : { ...line, text: text.trimEnd() };
  });
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
/** `By Ada Teacher and Ben van Reader`. */
const BYLINE = new RegExp(
  `^[Bb][Yy]:?\\s+(${NAME}(?:,?\\s+(?:(?:and|&|de|van|von|der)\\s+)?${NAME}){1,6})$`,
  'u',
);

/** Removes the byline under the title from the text. */
function takeByline(
  paragraphs: readonly TextParagraph[],
  log: ImportLog,
): { readonly paragraphs: readonly TextParagraph[]; readonly author: string | undefined } {
  const [title, byline, ...rest] = paragraphs;
  const author = byline?.alone ? BYLINE.exec(byline.text)?.[1] : undefined;
  if (!title?.alone || !byline || author === undefined) return { paragraphs, author: undefined };
  const text = 'Author “{author}” from the line under the title';
  log.decide('other', lineOf(byline, 0), text, { author }, byline.text);
  return { paragraphs: [title, ...rest], author };
}
