import { type ChildNode, isTag } from 'domhandler';
import type { Steps } from '../../../turns/in-turns.ts';
import type { ImportLog } from '../../import-log.ts';
import { allElements, at, type WordElement, wordElement, wordWords } from './word-xml.ts';

interface PlainDrawingsOptions {
  readonly log: ImportLog;
  /** Whether a part of the document has the picture that it names by an id. */
  readonly hasPicture: (part: string, id: string) => boolean;
  /** Rewrites the content of a text box. */
  readonly plain: (nodes: readonly ChildNode[]) => Steps<ChildNode[]>;
}

/** What a drawing without a picture in the file is, by the last part of its type address. */
const OTHER: Readonly<Record<string, string>> = {
  chart: 'it is a chart',
  chartex: 'it is a chart',
  diagram: 'it is a diagram',
};
const NAMESPACES = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/**
 * Writes drawings as Mammoth reads them: their pictures and text boxes one by one, wherever in their groups they are.
 * Reports charts and pictures that are not in the file, and keeps their descriptions.
 */
export function createPlainDrawings({ log, hasPicture, plain }: PlainDrawingsOptions): {
  plain(drawing: WordElement, part: string): Steps<ChildNode[]>;
  /** The same for the picture format that Word used before 2007, and still writes for older programs. */
  old(imageData: WordElement, part: string): WordElement;
} {
  return {
    *plain(drawing, part) {
      const description = descriptionOf(drawing);
      const name = nameOf(drawing) || 'Picture';
      const drawn: ChildNode[] = [];
      let other: string | undefined;
      for (const element of within(drawing)) {
        if (element.name === 'w:txbxContent') drawn.push(textBox(yield* plain(element.children)));
        else if (element.name === 'a:blip') {
          const id = element.attribs['r:embed'] ?? element.attribs['r:link'] ?? '';
          drawn.push(
            hasPicture(part, id)
              ? pictureDrawing(drawing, element, description)
              : lost(name, 'it is not in the file', description),
          );
        } else if (element.name === 'a:graphicData')
          other ??= OTHER[(element.attribs['uri'] ?? '').split('/').at(-1) ?? ''];
      }
      // A line or an arrow says nothing.
      if (drawn.length > 0 || (other === undefined && description === '')) return drawn;
      return [lost(name, other ?? 'it is a shape', description)];
    },
    old(imageData, part) {
      const { attribs } = imageData;
      const title = oldTitle(imageData);
      const id = attribs['r:id'] ?? attribs['o:relid'] ?? '';
      return hasPicture(part, id)
        ? pictureDrawing(imageData, wordElement('a:blip', { 'r:embed': id }), title)
        : lost(title || 'Picture', 'it is not in the file', title);
    },
  };

  function lost(name: string, why: string, description: string): WordElement {
    const pin = log.find('import-picture', undefined, { src: name.slice(0, 100), why });
    return wordWords(pin + description);
  }
}

/** The descriptions of the drawings below an element. */
export function descriptionsIn(parent: WordElement): string {
  let text = '';
  for (const element of allElements(parent)) {
    if (element.name === 'w:drawing') text += descriptionOf(element);
    else if (element.name === 'v:imagedata') text += oldTitle(element);
  }
  return text;
}

/** The description of a drawing; each picture in a group may have its own. */
function descriptionOf(drawing: WordElement): string {
  for (const { name, attribs } of within(drawing)) {
    const text = /:(?:docPr|cNvPr)$/.test(name) ? (attribs['descr'] || attribs['title'] || '').trim() : '';
    if (text !== '') return text;
  }
  return '';
}

/** The same for the picture format before Word 2007. */
function oldTitle({ attribs, parent }: WordElement): string {
  return (attribs['o:title'] || (parent && isTag(parent) && parent.attribs['alt']) || '').trim();
}

/** The name that a program gave a drawing: “Picture 1”. */
function nameOf(drawing: WordElement): string {
  for (const { name, attribs } of within(drawing)) if (name.endsWith(':docPr')) return attribs['name'] ?? '';
  return '';
}

/** A drawing of one picture. */
function pictureDrawing(drawing: WordElement, blip: WordElement, description: string): WordElement {
  const link = [...within(drawing)].find(({ name }) => name === 'a:hlinkClick');
  const picture = ['a:graphic', 'a:graphicData', 'pic:pic', 'pic:blipFill'].reduceRight(
    (child, name) => wordElement(name, {}, [child]),
    blip,
  );
  const properties = wordElement('wp:docPr', { descr: description }, link ? [link] : []);
  return wordElement('w:drawing', NAMESPACES, [wordElement('wp:inline', {}, [properties, picture])]);
}

function textBox(content: readonly ChildNode[]): WordElement {
  return wordElement('w:pict', {}, [
    wordElement('v:shape', { 'xmlns:v': 'urn:schemas-microsoft-com:vml' }, [
      wordElement('v:textbox', {}, [wordElement('w:txbxContent', {}, content)]),
    ]),
  ]);
}

/** The elements in a drawing, except those in its text boxes; elements repeated for other programs only once. */
function* within(drawing: WordElement): Generator<WordElement> {
  const waiting: WordElement[] = [drawing];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element !== drawing) yield element;
    if (element.name === 'w:txbxContent') continue;
    const shown =
      element.name === 'mc:AlternateContent'
        ? (at(element, 'mc:Choice') ?? at(element, 'mc:Fallback'))
        : element;
    for (const child of (shown?.children ?? []).toReversed()) if (isTag(child)) waiting.push(child);
  }
}
