import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';
import {
  docxFile,
  wordParagraph as p,
  wordRun as r,
  wordPicture,
  zipOf,
} from '../../testing/office-files.ts';

const note = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

describe('a Word document', () => {
  const body = [
    p(r('The valley'), 'Title'),
    p(r('The rain'), 'Heading1'),
    p(r('It ') + r('rained', '<w:i/>') + r('.') + note('footnote', 2) + r(' Twice.') + note('endnote', 2)),
    p(r('The letter'), 'Heading2'),
    p(r('A 2 * 3 [sic] #1.') + wordPicture('A map of the valley')),
  ].join('');
  const file = docxFile({ body, footnotes: ['So the chronicle.'], endnotes: ['A letter says so.'] });

  it('keeps headings, both kinds of notes, emphasis and pictures', async () => {
    const { title, passage, notes, codes, files, front } = await imported('valley.docx', file);
    expect(title).toBe('The valley');
    expect(passage).toBe(
      '## The rain\n\nIt *rained*.[^1] Twice.[^2]\n\n## The letter\n\nA 2 \\* 3 \\[sic\\] #1.![A map of the valley](media/picture.png)'.replace(
        '## The letter',
        '### The letter',
      ),
    );
    expect(notes).toEqual(['1: So the chronicle.', '2: A letter says so.']);
    expect(codes).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(['lesson.md', 'media/picture.png']);
    expect(front).toContain('language: de-AT');
    expect(front).toContain('author: Ada Teacher');
  });

  it('tells once of a picture that says nothing', async () => {
    const { codes } = await imported('x.docx', docxFile({ body: p(r('Look.')) + p(wordPicture('')) }));
    expect(codes).toEqual(['picture-text: ![Picture](media/picture.png)']);
  });

  it('is known by its bytes, whatever its name', async () => {
    expect((await imported('valley', file)).title).toBe('The valley');
  });

  const refused = async (content: Uint8Array): Promise<string> => {
    const { files, diagnostics } = await imported('x.docx', content);
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['import-refused', 'error']]);
    return diagnostics[0]?.message.text ?? '';
  };

  it('is refused in a sentence where it defines entities, is nested too deep, or unpacks to too much', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>';
    expect(await refused(docxFile({ body, extra: { 'word/document.xml': bomb } }))).toMatch(
      /its own XML entities/,
    );
    const deep = docxFile({ body: '<w:sdt>'.repeat(2000) + '</w:sdt>'.repeat(2000) });
    expect(await refused(deep)).toMatch(/deep/);
    const large = docxFile({ body, extra: { 'word/media/image2.png': new Uint8Array(40_000_000) } });
    expect(large.length).toBeLessThan(1_000_000);
    expect(await refused(large)).toMatch(/unpacks to more/);
  });

  it('is refused where a member is larger than it says', async () => {
    const content = zipOf({ 'word/document.xml': 'x'.repeat(100_000) });
    const view = new DataView(content.buffer);
    let at = content.length - 22;
    at = view.getUint32(at + 16, true);
    view.setUint32(at + 24, 10, true);
    expect(await refused(content)).toMatch(/unpacks to more/);
  });

  it('is refused where it is damaged, no document, or no zip at all', async () => {
    expect(await refused(file.subarray(0, file.length / 2))).toMatch(/damaged/);
    expect(await refused(zipOf({ 'a.txt': 'x' }))).toMatch(/not a Word document/);
    expect(await refused(new Uint8Array([1, 2, 3]))).toMatch(/damaged/);
  });
});
