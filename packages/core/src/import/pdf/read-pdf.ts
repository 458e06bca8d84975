import type { Steps, Work } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { withoutPins } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { atLineStart, literalMarkdown } from '../literal-markdown.ts';
import { createHyphenJoiner } from '../text/line-end-hyphen.ts';
import { markParagraphs } from '../text/mark-paragraphs.ts';
import { type NoteList, takeNoteLists } from '../text/note-lists.ts';
import { isNotesHeading } from '../text/notes-heading.ts';
import { textHeadings } from '../text/text-headings.ts';
import type { TextLine } from '../text/text-line.ts';
import type { TextParagraph } from '../text/text-paragraph.ts';
import { divideFootNotes, type FootNote } from './foot-notes.ts';
import { layoutParagraphs } from './layout-paragraphs.ts';
import { inReadingOrder } from './page-columns.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import type { OpenPdf, PdfFile } from './pdf-file.ts';
import { findRunningLines } from './running-lines.ts';

/** Size of heading letters relative to the text, at least. */
const LARGER = 1.12;
const LONGEST_HEADING = 200;
/** A word whose other half is not where its column continues. */
const DIVIDED = /([\p{L}\p{M}]{1,40}(?:[-‐‑][\p{L}\p{M}]{1,40})*)[-‐‑]$/u;

/**
 * Reads the text layer of a PDF: its lines by their positions, without running headers and footers; paragraphs,
 * headings by their size, notes at the foot of pages or at the end.
 *
 * @param progress receives the share of the pages that are read, 0..1
 *
 * @throws ImportRefused if it has no text, such as a scan, or none that can be read
 */
export async function readPdf(
  bytes: Uint8Array,
  open: OpenPdf,
  log: ImportLog,
  work: Work,
  progress: (share: number) => void,
): Promise<Draft> {
  const file = await open(bytes);
  try {
    const pages: PageLine[][] = [];
    for (let number = 1; number <= file.pages; number++) {
      const page = await file.page(number);
      const { lines, turned } = pageLines(page, number - 1);
      const kept = turned.filter(
        (text) => !log.remove('turned', number, 'Text that is not set horizontally: “{text}”', text),
      );
      const left = page.left.join(' ');
      if (left !== '' && !log.remove('cut', number, 'More text than fits on a page: “{text}”', left))
        kept.push(left);
      pages.push(
        [...lines, ...asked(kept, number - 1)].map((line) => ({ ...line, text: withoutPins(line.text) })),
      );
      progress(number / file.pages);
      await work(pause());
    }
    await work(refuseUnreadable(pages));
    return await work(draftOf(pages, file, log));
  } finally {
    await file.close();
  }
}

/** Requested text without a place goes to the end of its page. */
function asked(texts: readonly string[], page: number): PageLine[] {
  return texts.map((text) => ({
    text,
    left: 0,
    right: 0,
    y: Number.MAX_SAFE_INTEGER,
    size: 1,
    page,
    order: Number.MAX_SAFE_INTEGER,
  }));
}

function* pause(): Steps<void> {
  yield;
}

function* refuseUnreadable(pages: readonly (readonly PageLine[])[]): Steps<void> {
  let [length, letters, unknown] = [0, 0, 0];
  for (const lines of pages) {
    yield;
    const text = lines.map((line) => line.text).join('');
    length += text.length;
    letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    unknown += text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  }
  if (letters < 10)
    throw new ImportRefused(
      'The PDF has no text in it: its pages are pictures.',
      'Run text recognition (OCR) on it first, for example in your scanner’s program, and import the result.',
    );
  if (unknown > length * 0.3)
    throw new ImportRefused(
      'The PDF does not say which letters its characters are.',
      'Open it, print it to a new PDF or run text recognition (OCR) on it, and import the result.',
    );
}

function* draftOf(pages: readonly (readonly PageLine[])[], file: PdfFile, log: ImportLog): Steps<Draft> {
  const { numbers, heads } = findRunningLines(pages.map((lines) => lines.toSorted((a, b) => a.y - b.y)));
  const bodySize = sizeOf(pages.flat());
  const columns: PageLine[][] = [];
  const notes: FootNote[] = [];
  for (const [page, lines] of pages.entries()) {
    yield;
    const kept = lines.filter((line) => {
      if (numbers.has(line)) return !log.remove('page-number', page + 1, 'Page number “{text}”', line.text);
      return !heads.has(line) || !log.remove('running-head', page + 1, 'Running head “{text}”', line.text);
    });
    if (lines.length === 0) log.find('import-empty-page', page + 1, { page: page + 1 });
    const last = notes.at(-1);
    for (const column of inReadingOrder(kept)) {
      const divided = divideFootNotes(column.lines, kept, bodySize);
      const body = [...divided.body];
      // If no note is open, small letters at the foot are text.
      for (const line of divided.continued) (last?.lines ?? body).push(line);
      if (body.length > 0) columns.push(body);
      for (const note of divided.notes) notes.push(note);
    }
  }
  if (notes.length > 0)
    log.decide('note', undefined, 'Notes at the foot of pages: {count}', { count: notes.length });

  const textLines = new Map(columns.flat().map((line): [PageLine, TextLine] => [line, asText(line)]));
  const all = [...textLines.values()];
  const listed =
    notes.length === 0 && all.some(({ text }) => isNotesHeading(text))
      ? takeNoteLists(all, log)
      : { body: all, lists: noteLists(notes) };
  const inBody = new Set(listed.body);
  const join = yield* createHyphenJoiner(listed.body, log);
  const groups = layoutParagraphs(
    columns
      .map((lines) => lines.filter((line) => inBody.has(textLines.get(line) as TextLine)))
      .filter((lines) => lines.length > 0),
  );
  yield;
  const paragraphs: TextParagraph[] = [];
  for (const [at, { lines, verse }] of groups.entries()) {
    yield;
    const own = lines.map((line) => textLines.get(line) as TextLine);
    const paragraph = join(own, verse, true);
    const half = at < groups.length - 1 ? DIVIDED.exec(paragraph.text.slice(-84))?.[1] : undefined;
    const end = paragraph.text.length;
    const pins =
      half === undefined
        ? []
        : [[end, log.find('import-divided', own.at(-1)?.line, { text: half })] as const];
    paragraphs.push({ ...paragraph, pins: [...paragraph.pins, ...pins] });
  }
  const marked = yield* markParagraphs(paragraphs, listed.lists, log, {
    literal: literalMarkdown,
    raised: true,
    *joinNote(lines) {
      return lines.length > 0 ? [(yield* createHyphenJoiner(lines, log))(lines, false, true)] : [];
    },
  });
  const levels = headingLevels(
    groups.map(({ lines }) => lines),
    paragraphs,
    bodySize,
  );
  const body = paragraphs.map((paragraph, at): DraftBlock => {
    const markdown = marked.markdown[at] ?? '';
    const level = levels.get(at);
    if (level === undefined) return blockOf(markdown, paragraph.verse);
    log.decide('section', paragraph.lines[0]?.[1], '“{text}” is a heading', { text: paragraph.text });
    return { kind: 'heading', level, markdown: markdown.replace(/\\\n/g, ' ') };
  });
  const { title, author } = file;
  return {
    ...(author === undefined ? {} : { source: { ...(title === undefined ? {} : { title }), author } }),
    body,
    notes: marked.notes,
    media: [],
  };
}

/** A page's bullet becomes a Markdown bullet. */
function blockOf(markdown: string, verse: boolean): DraftBlock {
  const bullet = /^[•‣▪◦●■]\s+/.exec(markdown)?.[0];
  if (bullet !== undefined)
    return { kind: 'block', markdown: `- ${atLineStart(markdown.slice(bullet.length))}` };
  return { kind: verse ? 'block' : 'paragraph', markdown };
}

/** Level of each heading, by paragraph number: the larger the letters, the higher; else as in a plain text. */
function headingLevels(
  groups: readonly (readonly PageLine[])[],
  paragraphs: readonly TextParagraph[],
  bodySize: number,
): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [at, lines] of groups.entries()) {
    const size = Math.round((lines[0]?.size ?? 0) * 2) / 2;
    const { text } = paragraphs[at] as TextParagraph;
    if (size > bodySize * LARGER && text.length <= LONGEST_HEADING && /\p{L}/u.test(text))
      sizes.set(at, size);
  }
  if (sizes.size === 0) return new Map([...textHeadings(paragraphs, new Set())].map((at) => [at, 2]));
  const steps = [...new Set(sizes.values())].sort((a, b) => b - a);
  return new Map([...sizes].map(([at, size]) => [at, Math.min(6, steps.indexOf(size) + 1)]));
}

/** Notes whose numbers restart are separate lists. */
function noteLists(notes: readonly FootNote[]): NoteList[] {
  const lists: { page: number; notes: NoteList['notes'][number][] }[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const { value, sign, lines } of notes) {
    if (value !== undefined && value <= last) lists.push({ page: lists.length, notes: [] });
    if (lists.length === 0) lists.push({ page: 0, notes: [] });
    if (value !== undefined) last = value;
    lists.at(-1)?.notes.push({ value, sign, lines: lines.map(asText) });
  }
  return lists;
}

function asText({ text, page }: PageLine): TextLine {
  return { text, line: page + 1, page };
}

/** The size of most letters. */
function sizeOf(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
