import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { LawSource } from './law-format.ts';

/** An open element: its words, and those to read after it, such as a text box of a paragraph. */
interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  late: string;
  /** Whether its words do not belong to the document because they were deleted. */
  gone: boolean;
  /** The description of a picture. */
  description: string;
  alternatives: string[];
}

interface Part {
  readonly text: string;
  /** Notes that it cites, with repetitions. */
  readonly cited: readonly string[];
  /** Fields that repeat the number of a note. */
  readonly fields: number;
  /** Links of a number to a place in the document. */
  readonly links: number;
  readonly customMarks: number;
  readonly paragraphs: number;
  /** The text of each note, by its id. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * The words of a Word document, read in the simplest way: the texts of its runs, and of the notes that it cites,
 * without deletions. Names are used without their prefixes.
 *
 * @throws if it is not a zip or contains no document
 */
export function wordsOfDocx(bytes: Uint8Array): LawSource {
  const files = unzipSync(bytes);
  const file = (path: string): string => {
    const content = files[path];
    return content ? strFromU8(content) : '';
  };
  const document = mainPart(file('_rels/.rels')) ?? 'word/document.xml';
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const cut = document.slice(folder.length);
  const relations = file(`${folder}_rels/${cut}.rels`);
  const body = readPart(file(document));
  const notes = ['footnotes', 'endnotes'].flatMap((kind) => {
    const target = targetOf(relations, kind) ?? `${kind}.xml`;
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    return [...readPart(file(path)).notes].map(([id, text]) => ({ key: `${kind.slice(0, -1)} ${id}`, text }));
  });
  const texts = new Map(notes.map(({ key, text }) => [key, text]));
  const cited = new Set(body.cited);
  const numbering = file(`${folder}${targetOf(relations, 'numbering') ?? 'numbering.xml'}`);
  const signs = [...numbering.matchAll(/lvlText [^>]*?val="([^"]*)"/g)].map(([, text = '']) => text);
  return {
    text: [body.text, ...[...cited].map((note) => texts.get(note) ?? '')].join('\n'),
    passage: body.text,
    markers: { least: body.cited.length, most: body.cited.length + body.fields + body.links },
    signs: (body.customMarks + body.links) * 2 + body.fields,
    // Numbers of lists are not written in the text.
    spare: { text: signs.join(' '), numbers: body.paragraphs * 9 },
  };
}

function mainPart(relations: string): string | undefined {
  const target = targetOf(relations, 'officeDocument');
  return target?.replace(/^\//, '');
}

function targetOf(relations: string, type: string): string | undefined {
  const [relation] = new RegExp(`<[^>]*/${type}"[^>]*>`).exec(relations) ?? [];
  return relation === undefined ? undefined : /Target="([^"]*)"/.exec(relation)?.[1];
}

function readPart(xml: string): Part {
  const cited: string[] = [];
  const notes = new Map<string, string>();
  let fields = 0;
  let links = 0;
  let customMarks = 0;
  let paragraphs = 0;
  const open: Open[] = [];
  const top = (): Open => open.at(-1) as Open;
  open.push(begin('', {}));
  const isGone = (): boolean => open.some(({ gone }) => gone);
  const parser = new Parser(
    {
      onopentag(full, attributes) {
        const name = full.slice(full.indexOf(':') + 1);
        const values: Record<string, string> = {};
        for (const [key, value] of Object.entries(attributes))
          values[key.slice(key.indexOf(':') + 1)] = value;
        const parent = top();
        if (name === 'del' && parent.name === 'trPr') (open.at(-2) as Open).gone = true;
        const drawing = open.find((one) => one.name === 'inline' || one.name === 'anchor');
        if (/^(?:docPr|cNvPr)$/.test(name) && drawing)
          drawing.description ||= values['descr'] || values['title'] || '';
        if (name === 'blip' && drawing) drawing.text += ` ${drawing.description} `;
        if (name === 'imagedata' && !values['href'])
          parent.text += ` ${values['title'] || parent.attributes['alt'] || ''} `;
        open.push({ ...begin(name, values), gone: name === 'del' || name === 'moveFrom' });
        if (/^(?:tab|ptab|br|cr)$/.test(name)) parent.text += ' ';
        if (name === 'noBreakHyphen') parent.text += '-';
        if (name === 'p') paragraphs++;
        if (name === 'footnoteReference' || name === 'endnoteReference') {
          if (isGone() || open.some((one) => one.name === 'Fallback')) return;
          cited.push(`${name.slice(0, -'Reference'.length)} ${values['id'] ?? ''}`);
          if (/^(?:1|true|on)$/.test(values['customMarkFollows'] ?? '')) customMarks++;
        }
        if (name === 'fldSimple' && /^\s*NOTEREF\s/i.test(values['instr'] ?? '')) fields++;
      },
      ontext(text) {
        const element = top();
        if (element.name === 't') element.text += text;
        if (element.name === 'instrText' && /^\s*NOTEREF\s/i.test(text)) fields++;
      },
      onclosetag() {
        const element = open.pop() as Open;
        const parent = open.at(-1);
        if (!parent || element.gone) return;
        const { name, attributes } = element;
        // A chart or a shape has no picture.
        if (/^(?:inline|anchor)$/.test(name) && `${element.text}${element.late}`.trim() === '')
          element.text = ` ${element.description} `;
        if (name === 'hyperlink' && attributes['anchor'] && /^[[(]?\d{1,4}[\])]?$/.test(element.text.trim()))
          links++;
        if (name === 'footnote' || name === 'endnote') notes.set(attributes['id'] ?? '', element.text);
        if (name === 'AlternateContent')
          element.text = element.alternatives.find((text) => text.trim() !== '') ?? '';
        if (name === 'Choice' || name === 'Fallback') {
          parent.alternatives.push(element.text);
          // Both contain the same boxes.
          if (parent.late.trim() === '') parent.late += element.late;
        } else if (name === 'rt') parent.late += ` ${element.text} `;
        else if (name === 'txbxContent') parent.late += `\n${element.text}\n${element.late}\n`;
        else if (name === 'p' || name === 'ruby') {
          parent.text += name === 'p' ? `${element.text}\n${element.late}\n` : element.text + element.late;
        } else if (/^(?:num|den|sup|sub|deg|e|fName|lim)$/.test(name)) {
          // A part of an equation.
          parent.text += ` ${element.text} `;
        } else {
          parent.text += name === 'tc' ? `${element.text}\n` : element.text;
          parent.late += element.late;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const all = open.map(({ text, late }) => `${text}\n${late}`).join('\n');
  return { text: all, cited, fields, links, customMarks, paragraphs, notes };
}

function begin(name: string, attributes: Readonly<Record<string, string>>): Open {
  return { name, attributes, text: '', late: '', gone: false, description: '', alternatives: [] };
}
