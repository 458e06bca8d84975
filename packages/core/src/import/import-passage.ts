import type { Span } from '../model/span.ts';
import { LiveLesson } from '../service/live-lesson.ts';
import { type Cancellation, Cancelled } from '../turns/cancellation.ts';
import { inTurns, type Steps, type Work } from '../turns/in-turns.ts';
import { chooseTitle } from './choose-title.ts';
import { decodePassage } from './decode-passage.ts';
import { detectFormat } from './detect-format.ts';
import type { Draft } from './draft.ts';
import { readGift } from './gift/read-gift.ts';
import { readHtmlFile } from './html/read-html-file.ts';
import { createImportLog, type ImportLog, type Origin, takePins } from './import-log.ts';
import { ImportRefused } from './import-refused.ts';
import type {
  ImportDiagnostic,
  ImportedFile,
  ImportOptions,
  ImportResult,
  PassageFile,
} from './import-result.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readDocx } from './office/read-docx.ts';
import { readEpub } from './office/read-epub.ts';
import type { OpenPdf } from './pdf/pdf-file.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { readText } from './text/read-text.ts';
import { textPieces } from './text-pieces.ts';
import { folderOf, writeLesson } from './write-lesson.ts';

/** Largest file to import, in bytes. */
const LIMIT = 50_000_000;
/** Largest text to import, in UTF-16 units: a thousand pages have three million. */
const TEXT_LIMIT = 8_000_000;
/** The share of reading in the work; the rest is the check of the new lesson. */
const READING = 0.7;

/**
 * Makes a lesson from a teacher's file: plain text, Markdown, HTML, DOCX, a chapter of an EPUB, a PDF, GIFT questions.
 * Pure: reads only its input, writes nothing, executes and fetches nothing in the file. Never rejects because of the
 * file's content: the diagnostics of a result without files say why there is no lesson. Rejects for a bug of ours, with
 * the original error. Long work yields to its host now and then, and ends early with such a result if the token
 * requests it.
 */
export async function importPassage(
  file: PassageFile,
  options: ImportOptions = {},
  token?: Cancellation,
): Promise<ImportResult> {
  const log = createImportLog(options.otherwise);
  const work = inTurns(token);
  const progress = options.onProgress ?? (() => {});
  try {
    const draft = await readDraft(file, options, log, work, (share) => progress(READING * share));
    if (token?.isCancellationRequested) throw new Cancelled();
    if (!draft.body.some(({ kind, markdown }) => kind === 'item' || markdown.trim() !== '')) {
      throw new ImportRefused('The file has nothing that can be imported.', 'It has no readable text.');
    }
    const { title, body } = chooseTitle(draft, options.title, file.name, log);
    const written = await work(writeLesson({ ...draft, body }, title, file.name, log));
    const result = await work(
      finish(written, title, log, (share) => progress(READING + (1 - READING) * share)),
    );
    if (token?.isCancellationRequested) throw new Cancelled();
    return result;
  } catch (error) {
    return refusal(file, error, log);
  }
}

async function readDraft(
  file: PassageFile,
  options: ImportOptions,
  log: ImportLog,
  work: Work,
  progress: (share: number) => void,
): Promise<Draft> {
  if (file.bytes.length > LIMIT) {
    throw new ImportRefused('The file is larger than {limit} MB.', 'Import part of it.', {
      limit: LIMIT / 1e6,
    });
  }
  refuseForeign(file);
  let text: string | undefined;
  const decode = (): string => {
    text ??= decodePassage(file.bytes, options.encoding, log);
    if (text.length > TEXT_LIMIT) {
      throw new ImportRefused('The text has more than {limit} million characters.', 'Import part of it.', {
        limit: TEXT_LIMIT / 1e6,
      });
    }
    return text;
  };
  switch (detectFormat(file, decode)) {
    case 'text':
      return work(readText(decode(), log));
    case 'markdown':
      return readMarkdown(decode(), options, log, work);
    case 'html':
      return readHtmlFile(decode(), options, log, work);
    case 'gift':
      return work(readGift(decode(), log));
    case 'docx':
      return readDocx(file.bytes, log, work, progress);
    case 'epub':
      return work(readEpub(file.bytes, options.chapter, log));
    case 'pdf':
      return readPdf(file.bytes, options.openPdf ?? openPdf, log, work, progress);
    default:
      throw new ImportRefused(
        'This file cannot be imported.',
        'Save it as text, Markdown, HTML, DOCX, EPUB, PDF or GIFT.',
      );
  }
}

/** Its library is larger than the rest of the import. */
const openPdf: OpenPdf = async (bytes) => (await import('./pdf/open-pdf.ts')).openPdf(bytes);

/** Removes the pins, checks the lesson as on opening, and lists everything in order of place. */
function* finish(
  written: readonly ImportedFile[],
  title: string,
  log: ImportLog,
  progress: (share: number) => void,
): Steps<ImportResult> {
  const diagnostics: ImportDiagnostic[] = [];
  const origins: { file: string; offset: number; found: Origin }[] = [];
  const placed = new Set<number>();
  const files = written.map(({ path, content }): ImportedFile => {
    if (typeof content !== 'string') return { path, content };
    const { text, places } = takePins(content);
    for (const [index, offset] of places) {
      const found = log.found[index];
      if (!found || placed.has(index)) continue;
      placed.add(index);
      if (found.code === undefined) origins.push({ file: path, offset, found });
      else diagnostics.push({ ...found, span: { file: path, ...wordAt(text, offset) } });
    }
    return { path, content: text };
  });
  const folder = folderOf(title);
  const sources = files.flatMap(({ path, content }) =>
    typeof content === 'string' ? { path, text: content } : [],
  );
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const paths = files.map(({ path }) => path);
  const lesson = new LiveLesson(
    sources.map(({ path }) => ({ path, text: '' })),
    { folder, paths },
  );
  const length = sources.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  for (const { path, text } of sources)
    for (const change of textPieces(text, () => lesson.lengthAtEnd(path))) {
      lesson.edit(path, [change]);
      done += change.text.length;
      progress(done / length);
      yield;
    }
  for (const { rule, severity, message, hint, span } of yield* lesson.checkInSteps()) {
    if (severity === 'error' || severity === 'warning')
      diagnostics.push({ ...originOf(span), code: rule, severity, message, hint, span });
  }
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const rank = ({ span }: ImportDiagnostic): number => (span ? (order.get(span.file) ?? 0) : -1);
  diagnostics.sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
  const elsewhere = log.found.flatMap((found, index) =>
    placed.has(index) || found.code === undefined ? [] : { ...found, span: undefined },
  );
  return { title, folder, files, decisions: log.decisions, diagnostics: [...elsewhere, ...diagnostics] };

  /** The origin from the first pin on the line of a place. */
  function originOf({ file, start }: Span): Origin {
    const text = texts.get(file) ?? '';
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const end = text.indexOf('\n', start);
    const to = end < 0 ? text.length : end;
    const own = origins.find((one) => one.file === file && one.offset >= from && one.offset <= to);
    return own?.found ?? { line: undefined };
  }
}

/** The word at an offset, to have something to underline. */
function wordAt(text: string, offset: number): { start: number; end: number } {
  const after = /^\S{1,60}/.exec(text.slice(offset, offset + 60))?.[0].length ?? 0;
  if (after > 0) return { start: offset, end: offset + after };
  const before = /\S{1,60}$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0].length ?? 0;
  return { start: offset - before, end: offset };
}

/**
 * A result without files, which says why; rethrows anything other than a refusal or a cancellation, since it is a bug
 * of ours.
 */
function refusal(file: PassageFile, thrown: unknown, log: ImportLog): ImportResult {
  const refused =
    thrown instanceof Cancelled
      ? new ImportRefused('The import was cancelled.', 'Nothing was written.')
      : thrown;
  if (!(refused instanceof ImportRefused)) throw refused;
  const { sentence, hint } = refused;
  const diagnostic: ImportDiagnostic = {
    code: 'import-refused',
    severity: 'error',
    message: sentence,
    hint: { text: hint, values: sentence.values },
    line: undefined,
    span: undefined,
  };
  return {
    title: file.name,
    folder: 'lesson',
    files: [],
    decisions: log.decisions,
    diagnostics: [
      diagnostic,
      ...log.found.flatMap((found) => (found.code === undefined ? [] : { ...found, span: undefined })),
    ],
  };
}
