import { describe, expect, it } from 'vitest';
import { importPassage } from '../import/import-passage.ts';
import type { ImportResult } from '../import/import-result.ts';
import { brokenLaw, importLaw } from './import-law.ts';
import { lawSourceOf } from './law-source.ts';
import { docxFile, epubFile, wordParagraph, wordRun } from './office-files.ts';
import { pdfFile, pdfLines } from './pdf-file.ts';

const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const files = {
  docx: docxFile({
    body: `${wordParagraph(`${wordRun('The gates stayed shut')}${note}${wordRun(' until noon.')}`)}${wordParagraph(wordRun('Nobody came.'))}`,
    footnotes: ['So the log.'],
  }),
  epub: epubFile(
    {
      'a.xhtml':
        '<p>The gates stayed shut<a epub:type="noteref" href="n.xhtml#n1">1</a> until noon.</p><p>Nobody came.</p>',
      'n.xhtml': '<section epub:type="endnotes"><p id="n1">1. So the log.</p></section>',
    },
    { 'a.xhtml': 'One' },
  ),
  pdf: await pdfFile([
    [
      ...pdfLines(['The gates stayed shut^{1} until noon, as they had done the day', 'before. Nobody came.']),
      ...pdfLines(['^{1} So the log.'], { y: 500, size: 8 }),
    ],
  ]),
} as const;

describe('the law of imports', () => {
  for (const format of ['docx', 'epub', 'pdf'] as const) {
    const broken = async (change: (lesson: string) => string): Promise<string> => {
      const bytes = files[format];
      const source = await lawSourceOf(format, bytes, 1);
      const result = await importPassage({ name: `x.${format}`, bytes }, { chapter: 1 });
      const changed: ImportResult = {
        ...result,
        files: result.files.map(({ path, content }) => ({
          path,
          content: typeof content === 'string' ? change(content) : content,
        })),
      };
      return source ? brokenLaw(importLaw(format, source, changed)).join('; ') : 'no source';
    };

    it(`is kept by what is imported: ${format}`, async () => {
      expect(await broken((lesson) => lesson)).toBe('');
    });

    it(`is broken by a word that is gone, in the text and in a note: ${format}`, async () => {
      expect(await broken((lesson) => lesson.replace('Nobody ', ''))).toBe('missing (1): Nobody');
      // Notes of a book stand in other pages, which are compared when all its chapters are.
      if (format !== 'epub')
        expect(await broken((lesson) => lesson.replace('the log', 'the'))).toBe('missing (1): log');
    });

    it(`is broken by a word that the file does not have: ${format}`, async () => {
      expect(await broken((lesson) => lesson.replace('Nobody', 'Nobody ever'))).toBe('added (1): ever');
    });

    // How often a word stands is no matter where the order is.
    if (format !== 'pdf')
      it(`is broken by another order: ${format}`, async () => {
        expect(
          await broken((lesson) =>
            lesson.replace(/until noon\.(\s+)Nobody came/, 'Nobody noon.$1until came'),
          ),
        ).toMatch(/^moved/);
      });
  }

  it('counts the markers of a Word document', async () => {
    const source = await lawSourceOf('docx', files.docx);
    const result = await importPassage({ name: 'x.docx', bytes: files.docx });
    const without = result.files.map(({ path, content }) => ({
      path,
      content: String(content).replace('[^1] until', ' until'),
    }));
    expect(source && importLaw('docx', source, { ...result, files: without })).toMatchObject({
      miscounted: ['1–1 are 0'],
    });
  });

  it('knows that a document without notes has none', async () => {
    const bytes = docxFile({ body: wordParagraph(wordRun('Nobody came.')) });
    const source = await lawSourceOf('docx', bytes);
    const result = await importPassage({ name: 'x.docx', bytes });
    const invented = result.files.map(({ path, content }) => ({
      path,
      content: `${String(content).replace('came.', '[^1]')}\n[^1]: came.\n`,
    }));
    expect(source && importLaw('docx', source, { ...result, files: invented })).toMatchObject({
      invented: ['1'],
    });
  });
});
