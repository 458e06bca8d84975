import type { LawSource } from './law-format.ts';

/**
 * The words of a PDF in file order: text close together on one line is one word, a hyphen at the end of a line joins it
 * with the next.
 *
 * @throws if it is damaged
 */
export async function wordsOfPdf(bytes: Uint8Array): Promise<LawSource> {
  // Larger than all tests that do not need it.
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      let text = '';
      let [right, baseline] = [0, 0];
      const drawn: { str: string; x: number; y: number }[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        const size = Math.hypot(a, b) || item.height;
        // Bold letters may be drawn twice.
        const again = drawn.some(
          (one) => one.str === item.str && Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) < size * 0.1,
        );
        drawn.push({ str: item.str, x, y });
        if (drawn.length > 500) drawn.shift();
        if (again && item.str.trim() !== '') continue;
        const sameLine = Math.abs(y - baseline) < size * 0.7;
        if (text !== '')
          text += !sameLine ? '\n' : x - right > size * 0.14 || x < right - size * 0.5 ? ' ' : '';
        text += item.str;
        right = x + item.width;
        baseline = y;
      }
      pages.push(text);
      page.cleanup();
    }
    return { text: pages.join('\n') };
  } finally {
    await task.destroy();
  }
}
