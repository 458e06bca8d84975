import { importPassage } from '@marginalia/core/import';
import {
  brokenLaw,
  docxFile,
  epubFile,
  importLaw,
  lawFormatOf,
  lawSourceOf,
  plainPdf,
  wordParagraph,
  wordRun,
} from '@marginalia/core/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { soakOrShort } from '../toolchain/soak-or-short.ts';

/** Milliseconds. */
const TIME = soakOrShort(4_000, 120_000);

/** Words of a document, in paragraphs with notes here and there, that a change has moved, doubled or taken out. */
const words = fc.array(
  fc.record({
    text: fc
      .array(
        fc.constantFrom(
          'The',
          'gates',
          'stayed',
          'shut',
          'noon,',
          'help',
          'came',
          'late.',
          'In',
          '1950',
          'no',
          '7',
          'ship',
          'left',
        ),
        { minLength: 1, maxLength: 30 },
      )
      // A number before the number of a note would be one with it.
      .map((text) => [...text, 'here']),
    noted: fc.boolean(),
    table: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
type Words = readonly {
  readonly text: readonly string[];
  readonly noted: boolean;
  readonly table: boolean;
}[];

/** The same words as a file of each kind. */
const asFile: Readonly<Record<string, (all: Words) => Uint8Array>> = {
  'x.docx': (all) => {
    const cited = all.filter(({ noted }) => noted);
    const paragraph = ({ text, noted }: Words[number]): string => {
      const id = cited.findIndex((one) => one.text === text) + 2;
      const marker = noted ? `<w:r><w:footnoteReference w:id="${id}"/></w:r>` : '';
      return wordParagraph(wordRun(text.join(' ')) + marker);
    };
    const body = all.map((one) =>
      one.table
        ? `<w:tbl><w:tr><w:tc>${paragraph(one)}</w:tc><w:tc>${wordParagraph(wordRun('Cell'))}</w:tc></w:tr></w:tbl>`
        : paragraph(one),
    );
    return docxFile({
      body: body.join(''),
      footnotes: cited.map((_, at) => `Note of ${'abcdefghijkl'[at]}.`),
    });
  },
  'x.epub': (all) => {
    const page = all.map(({ text, noted, table }, at) => {
      const marker = noted ? `<a epub:type="noteref" href="n.xhtml#n${at}">${at + 1}</a>` : '';
      const inner = text.join(' ') + marker;
      return table ? `<table><tr><td><p>${inner}</p></td><td>Cell</td></tr></table>` : `<p>${inner}</p>`;
    });
    const notes = all.map(({ noted }, at) => (noted ? `<aside id="n${at}"><p>Note of it.</p></aside>` : ''));
    const pages = {
      'a.xhtml': page.join(''),
      'n.xhtml': `<section epub:type="endnotes">${notes.join('')}</section>`,
    };
    return epubFile(pages, { 'a.xhtml': 'One' });
  },
  'x.pdf': (all) =>
    plainPdf([
      all
        .flatMap(({ text }) => [text.slice(0, 15).join(' '), text.slice(15).join(' ')])
        .filter((line) => line !== ''),
    ]),
};

it('words in any order and number come through an import, each as often as it stood there', async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom(...Object.keys(asFile)), async (all, name) => {
      const bytes = asFile[name]?.(all) ?? new Uint8Array();
      const result = await importPassage({ name, bytes }, { chapter: 1 });
      const format = lawFormatOf(name, bytes);
      const source = format && (await lawSourceOf(format, bytes, 1));
      // Too few words to be any text.
      if (result.files.length === 0 || !source || !format) return;
      held++;
      expect(brokenLaw(importLaw(format, source, result))).toEqual([]);
    }),
    { seed: 7, numRuns: 1_000_000, interruptAfterTimeLimit: TIME, markInterruptAsFailure: false },
  );
  expect(held).toBeGreaterThan(5);
  console.log(`${held} made files kept the law`);
});
