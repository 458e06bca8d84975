import { docxFile, epubFile, plainPdf, wordParagraph, wordRun } from '@marginalia/core/testing';

const SENTENCE =
  'The harvest had been poor for three years, and nobody in the valley believed that the next would be better';
/** Sentences of a paragraph. */
const SENTENCES = 5;

interface Prose {
  /** Each with a note behind its last word, by number from 1. */
  readonly paragraphs: readonly string[];
}

function proseOf(size: number): Prose {
  const paragraph = Array.from({ length: SENTENCES }, () => SENTENCE).join('. ');
  return { paragraphs: Array.from({ length: Math.ceil(size / paragraph.length) }, () => paragraph) };
}

const rows = ({ paragraphs }: Prose, write: (paragraph: string, number: number) => string): string =>
  paragraphs.map((paragraph, index) => write(paragraph, index + 1)).join('');

/**
 * A file of each kind that can be imported, with so much text and a note behind each paragraph. Of questions there are as
 * many as an import takes.
 *
 * @param size of the text, in bytes
 */
export const sampleFiles: Readonly<Record<string, (size: number) => string | Uint8Array>> = {
  'sample.txt': (size) => {
    const prose = proseOf(size);
    return `${rows(prose, (text, n) => `${text}.${n}\n\n`)}Notes\n\n${rows(prose, (_, n) => `${n}. So the chronicle.\n`)}`;
  },
  'sample.md': (size) =>
    rows(proseOf(size), (text, n) => `${text}.[^${n}]\n\n[^${n}]: So the chronicle.\n\n`),
  'sample.html': (size) => {
    const prose = proseOf(size);
    const cited = rows(prose, (text, n) => `<p>${text}.<sup><a href="#n${n}">${n}</a></sup></p>\n`);
    return `<main>${cited}<ol>${rows(prose, (_, n) => `<li id="n${n}">So the chronicle.</li>`)}</ol></main>`;
  },
  'sample.docx': (size) => {
    const prose = proseOf(size);
    const reference = (n: number): string => `<w:r><w:footnoteReference w:id="${n + 1}"/></w:r>`;
    return docxFile({
      body: rows(prose, (text, n) => wordParagraph(`${wordRun(`${text}.`)}${reference(n)}`)),
      footnotes: prose.paragraphs.map(() => 'So the chronicle.'),
    });
  },
  'sample.epub': (size) => {
    const prose = proseOf(size);
    const cited = rows(
      prose,
      (text, n) => `<p>${text}.<a epub:type="noteref" href="b.xhtml#n${n}">${n}</a></p>`,
    );
    const notes = rows(prose, (_, n) => `<p id="n${n}">${n}. So the chronicle.</p>`);
    return epubFile({ 'a.xhtml': cited, 'b.xhtml': `<h1>Notes</h1>${notes}` }, { 'a.xhtml': 'One' });
  },
  'sample.pdf': (size) => {
    const lines = proseOf(size).paragraphs.flatMap((text) => `${text}.`.match(/.{1,90}(?: |$)/g) ?? []);
    const pages: string[][] = [];
    for (let at = 0; at < lines.length; at += 50) pages.push(lines.slice(at, at + 50));
    return plainPdf(pages);
  },
  'sample.gift': (size) =>
    Array.from(
      { length: Math.min(4900, Math.ceil(size / 220)) },
      (_, n) =>
        `::Question ${n}::${SENTENCE}? {=yes#Right, so the chronicle. ~no#Look at the second page.}\n\n`,
    ).join(''),
};
