import type { Steps } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import { takeBracketedNotes } from './bracketed-notes.ts';
import { joinLines } from './join-lines.ts';
import { markParagraphs } from './mark-paragraphs.ts';
import { takeNoteLists } from './note-lists.ts';
import { removeFurniture } from './page-furniture.ts';
import { removePrintedPages } from './printed-pages.ts';
import { takeByline } from './take-byline.ts';
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

/** A note's lines are wrapped however they are: only blank lines divide it. */
function* joinNote(lines: readonly TextLine[], log: ImportLog): Steps<TextParagraph[]> {
  const trimmed = lines.map((line) => ({ ...line, text: line.text.trim() }));
  const joined = yield* joinLines(trimmed, log);
  return joined.map((paragraph) => ({ ...paragraph, text: paragraph.text.replace(/\n/g, ' ') }));
}
