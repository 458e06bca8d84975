import { zipSync } from 'fflate';
import type { Steps, Work } from '../../in-turns.ts';
import type { Draft } from '../draft.ts';
import { elementsOf, parseHtml, textOf } from '../html/parse-html.ts';
import { readHtml } from '../html/read-html.ts';
import type { ImportLog } from '../import-log.ts';
import { withoutPins } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { createMedia } from '../media.ts';
import { type Archive, openArchive } from './archive.ts';
import { checkXml } from './check-xml.ts';

/** Styles that Mammoth does not know by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  // Under the title, so that it alone is of the first level.
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
];

/**
 * Reads a Word document with Mammoth: headings, notes, lists, tables, pictures. Mammoth is given a copy of what it needs,
 * unpacked within limits and checked, and no way to any other file.
 */
export async function readDocx(bytes: Uint8Array, log: ImportLog, work: Work): Promise<Draft> {
  const archive = openArchive(bytes);
  if (!archive.names.some((name) => /^word\/document\d*\.xml$/.test(name))) {
    throw new ImportRefused('The file is no Word document.', 'Store it as DOCX.');
  }
  const zip = await work(cleanCopy(archive));
  const { default: mammoth } = await import('mammoth');
  const media = createMedia();
  const pictures = new Map<string, ReturnType<typeof media.add>>();
  const input = {
    buffer: zip,
    arrayBuffer: zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength),
  };
  const { value } = await mammoth
    .convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `picture-${pictures.size + 1}`;
        pictures.set(src, media.add(src, new Uint8Array(await image.readAsArrayBuffer())));
        return { src };
      }),
    })
    .catch((error: unknown) => {
      throw new ImportRefused('The document could not be read: {problem}', 'Store it again as DOCX.', {
        problem: error instanceof Error ? error.message.slice(0, 200) : '',
      });
    });
  const draft = await work(
    readHtml(withoutPins(value), withoutLines(log), {
      picture: (src) => pictures.get(src) ?? { why: 'it is not in the file' },
    }),
  );
  const { author, language } = properties(archive.text('docProps/core.xml'));
  return {
    ...draft,
    language,
    source: { author },
    media: media.files,
  };
}

/** What Mammoth needs of a document, checked and zipped anew, uncompressed. */
function* cleanCopy(archive: Archive): Steps<Uint8Array> {
  const copy: Record<string, Uint8Array> = {};
  const encoder = new TextEncoder();
  for (const name of archive.names) {
    yield;
    if (
      !/^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+|word\/media\/[^/]+)$/.test(
        name,
      )
    )
      continue;
    if (/\.(?:xml|rels)$/.test(name)) copy[name] = encoder.encode(checkXml(archive.text(name) ?? ''));
    else {
      const content = archive.read(name);
      if (content) copy[name] = content;
    }
  }
  yield;
  return zipSync(copy, { level: 0 });
}

/** Lines of Mammoth's HTML mean nothing to the author. */
function withoutLines(log: ImportLog): ImportLog {
  return {
    ...log,
    decide: (kind, _line, text, values) => log.decide(kind, undefined, text, values),
    find: (code, _line, values, severity) => log.find(code, undefined, values, severity),
  };
}

/** Who wrote the document, and in which language. Its title is one that authors never see. */
function properties(xml: string | undefined): { author?: string; language?: string } {
  const found: { author?: string; language?: string } = {};
  for (const element of xml === undefined ? [] : elementsOf(parseHtml(checkXml(xml), { xml: true }))) {
    const text = withoutPins(textOf(element)).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (element.name === 'dc:creator') found.author = text;
    if (element.name === 'dc:language' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text))
      found.language = text;
  }
  return found;
}
