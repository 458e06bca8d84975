import PDFDocument from 'pdfkit';

/** Something to put on a page. Lengths in points, from the top left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the letters; default 11. */
  readonly size?: number;
  /** Rotation in degrees. */
  readonly turn?: number;
}

export interface PdfOptions {
  readonly title?: string;
  readonly author?: string;
  readonly password?: string;
}

/** A PDF with pieces of text at places of its pages, which are 420 by 595 points. For tests. */
export function pdfFile(
  pages: readonly (readonly PdfPiece[])[],
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [420, 595],
    margin: 0,
    autoFirstPage: false,
    info: {
      ...(options.title !== undefined && { Title: options.title }),
      ...(options.author !== undefined && { Author: options.author }),
    },
    ...(options.password !== undefined && { userPassword: options.password }),
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
  for (const pieces of pages) {
    document.addPage();
    for (const { text, x, y, size = 11, turn = 0 } of pieces) {
      document.save();
      if (turn !== 0) document.rotate(turn, { origin: [x, y] });
      document.font('Times-Roman').fontSize(size);
      document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      document.restore();
    }
  }
  document.end();
  return done;
}

/** Lines below one another. A number in `^{…}` is raised; one in `_{…}` is lowered. */
export function pdfLines(
  lines: readonly string[],
  { x = 50, y = 60, size = 11, indent = 0 }: { x?: number; y?: number; size?: number; indent?: number } = {},
): PdfPiece[] {
  return lines.flatMap((line, row) => {
    const pieces: PdfPiece[] = [];
    let left = x + (row === 0 ? indent : 0);
    for (const [index, part] of line.split(/([\^_]\{[^}]*\})/).entries()) {
      if (part === '') continue;
      const shifted = index % 2 === 1;
      const text = shifted ? part.slice(2, -1) : part;
      const own = shifted ? size * 0.65 : size;
      const rise = !shifted ? 0 : part.startsWith('^') ? size * 0.35 : -size * 0.15;
      pieces.push({ text, x: left, y: y + row * size * 1.25 - rise, size: own });
      left += widthOf(text, own);
    }
    return pieces;
  });
}

let measure: InstanceType<typeof PDFDocument> | undefined;

function widthOf(text: string, size: number): number {
  measure ??= new PDFDocument({ autoFirstPage: false });
  return measure.font('Times-Roman').fontSize(size).widthOfString(text);
}
