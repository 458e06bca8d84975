import type { Steps, Work } from '../../turns/in-turns.ts';
import type { Draft } from '../draft.ts';
import { elementsOf, parseHtml, parseHtmlInSteps, textOf } from '../html/parse-html.ts';
import { readPage } from '../html/read-html.ts';
import type { ImportLog } from '../import-log.ts';
import { withoutPins } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { createMedia } from '../media.ts';
import { type Archive, openArchive } from './archive.ts';
import { checkXml } from './check-xml.ts';
import { createPlainWord } from './word/plain-word.ts';
import { numberLists, numberNotes } from './word/word-html.ts';
import { type NoteKey, takeMarkOfNote } from './word/word-notes.ts';
import { createListCounter } from './word/word-numbering.ts';
import { openWordPackage, type WordPackage } from './word/word-package.ts';
import { CUT, joinParts } from './word/word-parts.ts';
import { type PlainParts, wordSlices } from './word/word-slices.ts';
import { createWordStyles } from './word/word-styles.ts';
import { allElements, elements, readWordXml, valueAt, type WordElement, wordText } from './word/word-xml.ts';

/** Styles that Mammoth does not know itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  // Below the title, so that only the title is of the first level.
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
];

/**
 * Reads a Word document with Mammoth: headings, notes, lists, tables, pictures. Mammoth only gets what it needs:
 * unpacked within limits, checked, rewritten in the subset that it knows, and in pieces, so that its work can be
 * interrupted; it cannot access any other file.
 *
 * @param progress receives the share of the document that is read, 0..1
 */
export async function readDocx(
  bytes: Uint8Array,
  log: ImportLog,
  work: Work,
  progress: (share: number) => void,
): Promise<Draft> {
  const archive = openArchive(bytes);
  const place = openWordPackage(archive);
  if (!place) throw new ImportRefused('The file is not a Word document.', 'Save it as DOCX.');
  archive.checkSizes(/^word\//);
  const { parts, marks, start } = await work(readParts(archive, place, log));
  const { default: mammoth } = await import('mammoth');
  const media = createMedia();
  const pictures = new Map<string, ReturnType<typeof media.add>>();
  const html: string[] = [];
  for (const { bytes: slice, goesOn, share } of wordSlices(archive, place, parts)) {
    const input = {
      buffer: slice,
      arrayBuffer: slice.buffer.slice(slice.byteOffset, slice.byteOffset + slice.byteLength),
    };
    const { value } = await mammoth
      .convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `picture-${pictures.size + 1}`;
          pictures.set(src, media.add(src, new Uint8Array(await image.readAsArrayBuffer())));
          return { src };
        }),
      })
      .catch((error: unknown) => {
        throw new ImportRefused('The document could not be read: {problem}', 'Save it again as DOCX.', {
          problem: error instanceof Error ? error.message.slice(0, 200) : '',
        });
      });
    html.push(value, goesOn ? CUT : '');
    progress(share);
    await work(pause());
  }
  const root = await work(parseHtmlInSteps(html.join('')));
  joinParts(root);
  numberNotes(root, start, marks);
  await work(pause());
  numberLists(root);
  await work(pause());
  const draft = await work(
    readPage(root, withoutLines(log), {
      picture: (src) => pictures.get(src) ?? { why: 'it is not in the file' },
    }),
  );
  const { author, language } = properties(archive.text('docProps/core.xml'));
  return {
    ...draft,
    language,
    source: { author },
    media: media.files,
  };
}

/** A point where the work may be interrupted. */
function* pause(): Steps<void> {
  yield;
}

/** Reads and rewrites the parts with text, and reports what is left out. */
function* readParts(
  archive: Archive,
  place: WordPackage,
  log: ImportLog,
): Steps<{ parts: PlainParts; marks: ReadonlyMap<NoteKey, string>; start: number }> {
  const read = function* (path: string | undefined): Steps<WordElement | undefined> {
    const text = path === undefined ? undefined : yield* archive.textInSteps(path);
    return text === undefined ? undefined : yield* readWordXml(text);
  };
  const document = yield* read(place.document);
  if (!document) throw new ImportRefused('The file is not a Word document.', 'Save it as DOCX.');
  const stylesRoot = yield* read(place.styles);
  const styles = createWordStyles(stylesRoot);
  const numbering = yield* read(place.numbering);
  const plain = createPlainWord({
    styles,
    sign: createListCounter(numbering, (style) => styles.listPlace(style)?.list),
    log,
    hasPicture: (part, id) => place.target(part, id) !== undefined,
  });
  const footnotes = yield* read(place.footnotes);
  const endnotes = yield* read(place.endnotes);
  for (const [root, part] of [
    [document, place.document],
    [footnotes, place.footnotes],
    [endnotes, place.endnotes],
  ] as const)
    if (root && part !== undefined) yield* plain.rewrite(root, part);
  for (const [root, kind] of [
    [footnotes, 'footnote'],
    [endnotes, 'endnote'],
  ] as const) {
    for (const note of root ? elements(root, `w:${kind}`) : []) {
      const mark = plain.marks.get(`${kind}-${note.attribs['w:id'] ?? ''}`);
      if (mark !== undefined) takeMarkOfNote(note, mark);
    }
  }
  const { comments, deletions } = plain.leftOut;
  if (comments > 0) log.decide('remark', undefined, 'Comments left out: {count}', { count: comments });
  if (deletions > 0)
    log.decide('remark', undefined, 'Deleted passages left out: {count}', { count: deletions });
  for (const path of place.heads) {
    const root = yield* read(path);
    const text = root ? wordText(root).replace(/\s+/g, ' ').trim() : '';
    if (text !== '')
      log.decide(
        'running-head',
        undefined,
        'Page header or footer left out: “{text}”',
        { text: text.slice(0, 100) },
        text,
      );
  }
  const start = firstNumber(document) ?? firstNumber(yield* read(place.settings)) ?? 1;
  return { parts: { document, styles: stylesRoot, footnotes, endnotes }, marks: plain.marks, start };
}

/** The number of the first footnote, if the document defines it. */
function firstNumber(root: WordElement | undefined): number | undefined {
  for (const element of root ? [root, ...allElements(root)] : []) {
    if (element.name !== 'w:footnotePr') continue;
    const start = Number(valueAt(element, 'w:numStart'));
    if (Number.isInteger(start) && start > 0 && start < 1e6) return start;
  }
  return undefined;
}

/** Lines of Mammoth's HTML mean nothing to the author. */
function withoutLines(log: ImportLog): ImportLog {
  return {
    ...log,
    decide: (kind, _line, text, values, removed) => log.decide(kind, undefined, text, values, removed),
    choose: (kind, _line, text, values) => log.choose(kind, undefined, text, values),
    keep: (kind, _line, text, values, words) => log.keep(kind, undefined, text, values, words),
    remove: (kind, _line, what, words) => log.remove(kind, undefined, what, words),
    find: (code, _line, values, of) => log.find(code, undefined, values, of),
    origin: (_line, of) => log.origin(undefined, of),
  };
}

/** The document's author and language. Authors never see its title property. */
function properties(xml: string | undefined): { author?: string; language?: string } {
  const found: { author?: string; language?: string } = {};
  for (const element of xml === undefined ? [] : elementsOf(parseHtml(checkXml(xml), { xml: true }))) {
    const text = withoutPins(textOf(element)).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (element.name === 'dc:creator') found.author = text;
    if (element.name === 'dc:language' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text))
      found.language = text;
  }
  return found;
}
