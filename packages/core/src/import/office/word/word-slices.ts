import { type ChildNode, isTag } from 'domhandler';
import { zipSync } from 'fflate';
import type { Archive } from '../archive.ts';
import { checkXml } from '../check-xml.ts';
import { PLAIN } from './plain-word.ts';
import { citedNote, type NoteKey } from './word-notes.ts';
import { relationsOf, type WordPackage } from './word-package.ts';
import { partsOf } from './word-parts.ts';
import { allElements, at, elements, type WordElement, wordElement, wordXml } from './word-xml.ts';

/** The text parts of a document, rewritten by `createPlainWord`. */
export interface PlainParts {
  readonly document: WordElement;
  readonly styles: WordElement | undefined;
  readonly footnotes: WordElement | undefined;
  readonly endnotes: WordElement | undefined;
}

/** A piece of a document. */
interface WordSlice {
  readonly bytes: Uint8Array;
  /** Whether its last table or paragraph continues in the next. */
  readonly goesOn: boolean;
  /** The share of the document read after it, 0..1. */
  readonly share: number;
}

/** Units of XML for Mammoth at one time: some hundred milliseconds of its work. */
const SLICE = 150_000;
const CONTENT_TYPES = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A document in pieces, each a separate document with the notes that it cites: Mammoth's work on one cannot be
 * interrupted. Lists are not cut, very long tables and paragraphs are. Styles are only names, and lists are of two
 * kinds, so that a piece costs as much as its text.
 */
export function* wordSlices(archive: Archive, place: WordPackage, parts: PlainParts): Generator<WordSlice> {
  const encoder = new TextEncoder();
  // A damaged document may have several.
  const bodies = elements(parts.document, 'w:body');
  const notes = {
    footnote: byKey(parts.footnotes, 'footnote'),
    endnote: byKey(parts.endnotes, 'endnote'),
  };
  const shared: Record<string, Uint8Array> = {
    [place.styles ?? 'word/styles.xml']: encoder.encode(wordXml(plainStyles(parts.styles))),
    [place.numbering ?? 'word/numbering.xml']: encoder.encode(wordXml(plainNumbering())),
  };
  const types = archive.text(CONTENT_TYPES);
  if (types !== undefined) shared[CONTENT_TYPES] = encoder.encode(checkXml(types));
  for (const part of ['', place.document, place.footnotes, place.endnotes])
    if (part !== undefined) shared[relationsOf(part)] = encoder.encode(place.relationsXml(part));
  const pictures = new Map<string, Uint8Array>();
  for (const slice of slices(bodies.flatMap(({ children }) => children))) {
    const content = wordElement('w:body', {}, slice.content);
    const files: Record<string, Uint8Array> = { ...shared };
    files[place.document] = encoder.encode(
      wordXml(wordElement('w:document', parts.document.attribs, [content])),
    );
    const media = new Set<string>();
    addMedia(content, place.document, media);
    const cited = new Set([...allElements(content)].flatMap((element) => citedNote(element) ?? []));
    for (const kind of ['footnote', 'endnote'] as const) {
      const path = place[`${kind}s`] ?? `word/${kind}s.xml`;
      const held = [...cited]
        .filter((key) => key.startsWith(kind))
        // Mammoth fails on a reference to nothing; an empty note is reported as one without text.
        .map((key) => notes[kind].get(key) ?? emptyNote(key));
      for (const note of held) addMedia(note, path, media);
      const root = wordElement(`w:${kind}s`, (parts[`${kind}s`] ?? parts.document).attribs, held);
      files[path] = encoder.encode(wordXml(root));
    }
    for (const path of media) {
      const bytes = pictures.get(path) ?? archive.read(path);
      if (!bytes) continue;
      pictures.set(path, bytes);
      files[path] = bytes;
    }
    yield { bytes: zipSync(files, { level: 0 }), goesOn: slice.goesOn, share: slice.share };
  }

  function addMedia(root: WordElement, part: string, to: Set<string>): void {
    for (const { name, attribs } of allElements(root)) {
      const id = name === 'a:blip' ? (attribs['r:embed'] ?? attribs['r:link']) : undefined;
      const path = id === undefined ? undefined : place.target(part, id);
      if (path !== undefined) to.add(path);
    }
  }
}

function* slices(
  children: readonly ChildNode[],
): Generator<{ content: WordElement[]; goesOn: boolean; share: number }> {
  let content: WordElement[] = [];
  let length = 0;
  for (const [index, child] of children.entries()) {
    if (!isTag(child) || child.name === 'w:sectPr') continue;
    const parts = partsOf(child, SLICE);
    for (const [at, part] of parts.entries()) {
      if (at > 0 || (length > SLICE && !isInList(child))) {
        yield { content, goesOn: at > 0, share: (index + at / parts.length) / children.length };
        content = [];
        length = 0;
      }
      content.push(part.element);
      length += part.length;
    }
  }
  yield { content, goesOn: false, share: 1 };
}

const isInList = (element: WordElement): boolean => at(element, 'w:pPr', 'w:numPr') !== undefined;

function emptyNote(key: NoteKey): WordElement {
  const [kind, id = ''] = key.split(/-(.*)/s, 2);
  return wordElement(`w:${kind}`, { 'w:id': id }, [wordElement('w:p')]);
}

function byKey(root: WordElement | undefined, name: string): Map<NoteKey, WordElement> {
  const notes = new Map<NoteKey, WordElement>();
  for (const note of root ? elements(root, `w:${name}`) : [])
    notes.set(`${name}-${note.attribs['w:id'] ?? ''}`, note);
  return notes;
}

/** The names of the document's styles, and those of a plain document. */
function plainStyles(root: WordElement | undefined): WordElement {
  const style = (type: string, id: string, name: string): WordElement =>
    wordElement('w:style', { 'w:type': type, 'w:styleId': id }, [wordElement('w:name', { 'w:val': name })]);
  const own = (root ? elements(root, 'w:style') : []).map((one) =>
    style(
      one.attribs['w:type'] ?? '',
      one.attribs['w:styleId'] ?? '',
      at(one, 'w:name')?.attribs['w:val'] ?? '',
    ),
  );
  return wordElement('w:styles', { 'xmlns:w': NAMESPACE }, [
    ...own,
    style('paragraph', PLAIN.quotation, 'Quote'),
    ...[1, 2, 3, 4, 5].map((level) => style('paragraph', `${PLAIN.heading}${level}`, `heading ${level}`)),
  ]);
}

function plainNumbering(): WordElement {
  const kinds = [PLAIN.numbered, PLAIN.bullets].map((id) =>
    wordElement(
      'w:abstractNum',
      { 'w:abstractNumId': id },
      Array.from({ length: 9 }, (_, level) =>
        wordElement('w:lvl', { 'w:ilvl': String(level) }, [
          wordElement('w:numFmt', { 'w:val': id === PLAIN.bullets ? 'bullet' : 'decimal' }),
        ]),
      ),
    ),
  );
  const lists = [PLAIN.numbered, PLAIN.bullets].map((id) =>
    wordElement('w:num', { 'w:numId': id }, [wordElement('w:abstractNumId', { 'w:val': id })]),
  );
  return wordElement('w:numbering', { 'xmlns:w': NAMESPACE }, [...kinds, ...lists]);
}
