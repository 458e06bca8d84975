import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { ImportRefused } from '../import-refused.ts';
import type { PdfFile, PdfPage, PdfRun } from './pdf-file.ts';

/** Most pages of a file. */
const PAGES = 3000;
/** Most text pieces of one page. */
const RUNS = 50_000;

/** The parts of a pdf.js text piece that are used. */
interface TextPiece {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/**
 * Opens a PDF with pdf.js, without running its scripts, drawing, or requesting addresses.
 *
 * @throws ImportRefused if it is damaged, protected by a password, or has too many pages
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({
    // pdf.js keeps its input, and accepts no subclass of it, such as Node's buffers.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise.catch((error: unknown) => {
    throw refusal(error);
  });
  if (document.numPages > PAGES) {
    await task.destroy();
    throw new ImportRefused('The PDF has more than {limit} pages.', 'Import part of it.', { limit: PAGES });
  }
  const info: Readonly<Record<string, unknown>> = await document.getMetadata().then(
    (metadata) => ({ ...metadata.info }),
    () => ({}),
  );
  return {
    pages: document.numPages,
    title: textOf(info['Title']),
    author: textOf(info['Author']),
    page: (number) =>
      readPage(document, number).catch((error: unknown) => {
        throw refusal(error);
      }),
    close: () => task.destroy(),
  };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces = items.flatMap((item) => ('str' in item && item.str !== '' ? item : []));
  const runs = pieces.slice(0, RUNS).map((piece) => runOf(piece, transform));
  page.cleanup();
  return { width, height, runs, left: pieces.slice(RUNS).map(({ str }) => str) };
}

/** A piece of text in the coordinates of the page as shown, which may be rotated. */
function runOf(item: TextPiece, view: readonly number[]): PdfRun {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiplied(view, item.transform);
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return {
    text: item.str,
    x: e,
    y: f,
    width: item.width,
    size,
    turned: Math.abs(b) > Math.abs(a) * 0.1 || a < 0,
  };
}

/** The product of two transformations, PDF 32000-1, 8.3.4. */
function multiplied(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

function refusal(error: unknown): ImportRefused {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new ImportRefused('The file is protected by a password.', 'Remove the password first.');
  return new ImportRefused(
    'The PDF is damaged: it cannot be read.',
    'Save it again in the program that wrote it, or copy its text into a document.',
  );
}
