import type { Steps } from '../../in-turns.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import { joinLines } from './join-lines.ts';
import { markParagraphs } from './mark-paragraphs.ts';
import { takeNoteLists } from './note-lists.ts';
import { removeFurniture } from './page-furniture.ts';
import { takeByline } from './take-byline.ts';
import { divideTitle, textHeadings } from './text-headings.ts';
import { type TextLine, textLines } from './text-line.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/** Reads a plain text: pages, lines, notes and markers. */
export function* readText(text: string, log: ImportLog): Steps<Draft> {
  const { lines, chapters } = removeFurniture(textLines(text), log);
  yield;
  const { body, lists } = takeNoteLists(lines, log);
  const { paragraphs, author } = takeByline(divideTitle(yield* joinLines(body, log)), log);
  const marked = yield* markParagraphs(paragraphs, lists, log, {
    literal: literalMarkdown,
    joinNote: (note) => joinNote(note, log),
  });
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
    ...(author !== undefined && { source: { author } }),
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
