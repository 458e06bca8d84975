import { describe, expect, it } from 'vitest';
import { imported } from '../../../testing/imported.ts';
import { docxFile, wordParagraph as p, wordRun as r } from '../../../testing/office-files.ts';

const NAMES =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const drawing = (inner: string, uri = 'picture', descr = 'The gates'): string =>
  `<w:r><w:drawing ${NAMES}><wp:inline><wp:docPr id="1" name="Drawing 4" descr="${descr}"/><a:graphic><a:graphicData uri="http://x/2006/${uri}">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const blip = (id: string): string =>
  `<pic:pic xmlns:pic="urn:pic"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
const box = (text: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${p(r(text))}</w:txbxContent></wps:txbx></wps:wsp>`;
const read = async (body: string): Promise<{ passage: string; codes: readonly string[] }> => {
  const { passage, codes } = await imported('x.docx', docxFile({ body: p(r('Look: ') + body) }));
  return { passage: passage.replace(/^## Passage\n\n/, ''), codes };
};

describe('a drawing in a Word document', () => {
  it('keeps what it says where its picture is not in the file, and that is told', async () => {
    const gone = ['', 'rIdNone', 'rIdF/'];
    for (const id of gone) {
      const { passage, codes } = await read(drawing(blip(id)));
      expect(passage).toBe('Look: The gates');
      expect(codes.map((code) => code.replace(/:.*/, ''))).toEqual(['import-picture']);
    }
  });

  it('is told where the picture is a link to a file elsewhere', async () => {
    const { passage, codes } = await read(drawing(blip('').replace('r:embed', 'r:link')));
    expect(passage).toBe('Look: The gates');
    expect(codes).toHaveLength(1);
  });

  it('keeps every picture and the words of a group', async () => {
    const { passage, codes } = await read(
      drawing(`<wpg xmlns="urn:g">${blip('rIdPicture')}${box('In a box.')}</wpg>`, 'wordprocessingGroup'),
    );
    expect(passage).toMatch(/^Look: !\[The gates\]\(media\/picture\.png\)\s+In a box\.$/);
    expect(codes).toEqual([]);
  });

  it('keeps them too where an older program is given something else', async () => {
    const choice = drawing(blip('rIdPicture') + box('In a box.'), 'wordprocessingGroup')
      .replace('<w:r>', `<w:r><mc:AlternateContent ${NAMES}><mc:Choice Requires="wpg">`)
      .replace(
        '</w:r>',
        '</mc:Choice><mc:Fallback><w:t>Old.</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      );
    expect((await read(choice)).passage).toMatch(
      /^Look: !\[The gates\]\(media\/picture\.png\)\s+In a box\.$/,
    );
  });

  it('is told where it is a chart, a diagram, or a shape that says what it shows', async () => {
    for (const uri of ['chart', 'diagram', 'wordprocessingShape']) {
      const { passage, codes } = await read(drawing('<x/>', uri));
      expect(passage).toBe('Look: The gates');
      expect(codes).toHaveLength(1);
    }
    expect((await read(drawing('<x/>', 'chart', ''))).codes).toHaveLength(1);
    expect(await read(drawing('<x/>', 'wordprocessingShape', ''))).toEqual({ passage: 'Look:', codes: [] });
  });

  it('is read as older programs wrote it, and told where its picture is gone', async () => {
    const old = (attributes: string): string =>
      `<w:r><w:pict ${NAMES}><v:shape><v:imagedata o:title="The gates" ${attributes}/></v:shape></w:pict></w:r>`;
    for (const name of ['r:id', 'o:relid'])
      expect((await read(old(`${name}="rIdPicture"`))).passage).toMatch(
        /^Look:\s+!\[The gates\]\(media\/picture\.png\)$/,
      );
    const { passage, codes } = await read(old('r:id="rIdNone"'));
    expect(passage).toMatch(/^Look:\s+The gates$/);
    expect(codes).toHaveLength(1);
    expect((await read(old(''))).codes).toHaveLength(1);
  });

  it('is found wherever in the archive its picture lies', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const at = async (target: string, path: string): Promise<string> => {
      const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/></Relationships>`;
      const body = p(r('Look: ') + drawing(blip('rIdX')));
      const extra = { 'word/_rels/document.xml.rels': rels, [path]: png };
      return (await imported('x.docx', docxFile({ body, extra }))).passage;
    };
    const places = [
      ['pictures/a', 'word/pictures/a'],
      ['/a.bin', 'a.bin'],
      ['../media/a.png', 'media/a.png'],
      ['./media/a.png', 'word/media/a.png'],
      ['media/a%20b.png', 'word/media/a b.png'],
    ] as const;
    for (const [target, path] of places) expect(await at(target, path), target).toContain('](media/');
  });
});
