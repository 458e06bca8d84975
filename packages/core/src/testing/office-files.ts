import { strToU8, type Zippable, zipSync } from 'fflate';

const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0,
]);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip of texts and bytes by path. For tests. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries);
}

/** A paragraph of a Word document, with a style. */
export function wordParagraph(runs: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs}</w:p>`;
}

/** A run of text of a Word document. */
export function wordRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A picture of a Word document. */
export function wordPicture(alt: string): string {
  return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rIdPicture" xmlns:r="${R}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

export interface WordParts {
  readonly body: string;
  readonly footnotes?: readonly string[];
  readonly endnotes?: readonly string[];
  /** Files added or changed. */
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word document. Notes are cited by `<w:footnoteReference w:id="2"/>`, from 2 on. */
export function docxFile({ body, footnotes = [], endnotes = [], extra = {} }: WordParts): Uint8Array {
  const notes = (kind: string, texts: readonly string[]): string =>
    `<?xml version="1.0"?><w:${kind}s ${W}>${texts
      .map(
        (text, index) =>
          `<w:${kind} w:id="${index + 2}">${wordParagraph(`<w:r><w:${kind}Ref/></w:r>${wordRun(text)}`)}</w:${kind}>`,
      )
      .join('')}</w:${kind}s>`;
  const styles = ['Title', 'Heading1', 'Heading2']
    .map(
      (id) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace(/(\d)/, ' $1').replace('H', 'h')}"/></w:style>`,
    )
    .join('')
    .replace('w:val="title"', 'w:val="Title"');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}>${styles}</w:styles>`,
    'word/footnotes.xml': notes('footnote', footnotes),
    'word/endnotes.xml': notes('endnote', endnotes),
    'word/_rels/document.xml.rels': relations(
      relation('rIdPicture', 'image', 'media/image1.png') +
        relation('rIdF', 'footnotes', 'footnotes.xml') +
        relation('rIdE', 'endnotes', 'endnotes.xml') +
        relation('rIdS', 'styles', 'styles.xml'),
    ),
    'word/media/image1.png': PNG,
    'docProps/core.xml':
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ada Teacher</dc:creator><dc:language>de-AT</dc:language></cp:coreProperties>',
    ...extra,
  });
}

/**
 * An EPUB of chapters by file name, each the body of its page; `toc` names some of them, `aside` those only reached by
 * links.
 */
export function epubFile(
  pages: Readonly<Record<string, string>>,
  toc: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string | Uint8Array>> = {},
  aside: readonly string[] = [],
): Uint8Array {
  const names = Object.keys(pages);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Valley</dc:title><dc:creator>A. Writer</dc:creator><dc:publisher>A Press</dc:publisher><dc:date>2015-03-01</dc:date><dc:language>en-GB</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${names
      .map((name, index) => `<item id="i${index}" href="text/${name}" media-type="application/xhtml+xml"/>`)
      .join(
        '',
      )}</manifest><spine>${names.map((name, index) => `<itemref idref="i${index}"${aside.includes(name) ? ' linear="no"' : ''}/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>${Object.entries(
      toc,
    )
      .map(([name, title]) => `<li><a href="text/${name}">${title}</a></li>`)
      .join('')}</ol></nav></body></html>`,
    ...Object.fromEntries(
      names.map((name) => [
        `OEBPS/text/${name}`,
        `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${pages[name]}</body></html>`,
      ]),
    ),
    'OEBPS/images/map.png': PNG,
    ...extra,
  });
}
