/**
 * A PDF with lines of text on its pages, in PDF 1.4 format, written by hand. For tests: no host that runs them has a
 * PDF writer.
 */
export function plainPdf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  for (const [page, lines] of pages.entries()) {
    const text = lines
      .map((line, row) => `1 0 0 1 50 ${780 - row * 14} Tm (${line.replace(/[\\()]/g, '\\$&')}) Tj`)
      .join('\n');
    const content = `BT\n/F1 11 Tf\n${text}\nET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  const pieces = ['%PDF-1.4\n'];
  let length = pieces[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const place = length;
    const piece = `${index + 1} 0 obj\n${object}\nendobj\n`;
    pieces.push(piece);
    length += piece.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  pieces.push(`xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`);
  pieces.push(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  // One byte per letter, as its lengths assume.
  return Uint8Array.from(pieces.join(''), (letter) => letter.charCodeAt(0) & 0xff);
}
