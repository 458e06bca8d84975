import type { Steps } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock, DraftNote } from '../draft.ts';
import { elementsOf } from '../html/parse-html.ts';
import { readPage } from '../html/read-html.ts';
import type { ImportLog } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { createMedia } from '../media.ts';
import { type EpubBook, openEpub } from './epub-book.ts';
import { type BookChapter, pageElement } from './epub-chapters.ts';

/** Reads one chapter of an EPUB, with its notes from anywhere in the book. */
export function* readEpub(
  bytes: Uint8Array,
  wanted: number | string | undefined,
  log: ImportLog,
): Steps<Draft> {
  const book = yield* openEpub(bytes);
  const chapter = chooseChapter(book, wanted);
  const media = createMedia();
  const body: DraftBlock[] = [];
  const notes: DraftNote[] = [];
  const labels = new Set<string>();
  for (const page of chapter.pages) {
    yield;
    const { path } = page;
    const root = yield* book.load(path);
    if (!root) continue;
    for (const { attributes } of elementsOf(root))
      if (attributes['href']) yield* book.loadTarget(attributes['href'], path);
    const draft = yield* readPage(root, log, {
      ...(page.from || page.to ? { scope: pageElement(root, page) } : {}),
      find: (href) => book.find(href, path),
      picture: (src) =>
        /^[a-z][a-z0-9+.-]*:/i.test(src)
          ? { why: 'it is on the web' }
          : media.add(src, book.picture(src, path)),
    });
    // Each page may restart the note numbers.
    const renamed = new Map(draft.notes.map(({ label }) => [label, freeLabel(label, labels)]));
    for (const label of renamed.values()) labels.add(label);
    const rename = (markdown: string): string =>
      markdown.replace(
        /\[\^([^\]\s[]+)\]/g,
        (whole, label: string) => `[^${renamed.get(label) ?? label}]` || whole,
      );
    for (const block of draft.body)
      body.push(block.kind === 'item' ? block : { ...block, markdown: rename(block.markdown) });
    for (const { label, markdown } of draft.notes)
      notes.push({ label: renamed.get(label) ?? label, markdown: rename(markdown) });
  }
  const { title, author, publisher, year, language } = book;
  log.decide('other', undefined, 'Chapter “{chapter}” of {count}', {
    chapter: chapter.title,
    count: book.chapters.length,
  });
  return {
    title: body[0]?.kind === 'heading' ? undefined : chapter.title,
    language,
    source: { title, author, publisher, year },
    body,
    notes,
    media: media.files,
  };
}

function freeLabel(label: string, taken: ReadonlySet<string>): string {
  let free = label;
  for (let n = 2; taken.has(free); n++) free = `${n}-${label}`;
  return free;
}

function chooseChapter({ chapters }: EpubBook, wanted: number | string | undefined): BookChapter {
  const [only] = chapters;
  if (!only) throw new ImportRefused('The book has no chapters.', 'It may be damaged.');
  const list = chapters.map(({ title }, index) => `${index + 1} ${title}`).join('; ');
  if (wanted === undefined) {
    if (chapters.length === 1) return only;
    throw new ImportRefused('The book has {count} chapters. Choose one.', 'They are {list}.', {
      count: chapters.length,
      list: list.slice(0, 2000),
    });
  }
  const number = /^\d+$/.test(String(wanted)) ? Number(wanted) : undefined;
  const words = String(wanted).toLowerCase().trim();
  const chosen =
    (number !== undefined && chapters[number - 1]) ||
    chapters.find(({ title }) => title.toLowerCase().trim() === words);
  if (chosen) return chosen;
  throw new ImportRefused('The book has no chapter “{wanted}”.', 'Its chapters are {list}.', {
    wanted: String(wanted).slice(0, 200),
    list: list.slice(0, 2000),
  });
}
