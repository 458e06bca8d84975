import { type ChildNode, isTag } from 'domhandler';
import type { Steps } from '../../../turns/in-turns.ts';
import type { ImportLog } from '../../import-log.ts';
import { equationText } from './equation-text.ts';
import { createPlainDrawings, descriptionsIn } from './word-drawings.ts';
import {
  bookmarkedNotes,
  type NoteKey,
  noteField,
  noteReference,
  takeOwnMarks,
  withNoteFields,
} from './word-notes.ts';
import type { ListSign } from './word-numbering.ts';
import { type ListPlace, levelOf, type WordStyles } from './word-styles.ts';
import {
  at,
  elements,
  valueAt,
  type WordElement,
  wordElement,
  wordRun,
  wordText,
  wordWords,
} from './word-xml.ts';

/** The styles and lists of a plain document, whatever the original's names. */
export const PLAIN = {
  heading: 'MarginaliaHeading',
  quotation: 'MarginaliaQuotation',
  numbered: '1',
  bullets: '2',
};

/** The delimiters of a list paragraph's number: noncharacters, which no incoming document contains. */
export const LIST_NUMBER = /\uFDD2(\d+)\uFDD3/g;

/** Longest paragraph that its outline level makes a heading, in UTF-16 units. */
const LONGEST_HEADING = 300;

/** What was left out of a document. */
export interface LeftOut {
  deletions: number;
  comments: number;
}

export interface PlainWordOptions {
  readonly styles: WordStyles;
  readonly sign: (place: ListPlace) => ListSign | undefined;
  readonly log: ImportLog;
  /** Whether a part of the document has the picture that it names by an id. */
  readonly hasPicture: (part: string, id: string) => boolean;
}

/** Elements around runs that do not affect the text. Mammoth skips unknown ones, text and all. */
const WRAPPERS = new Set(['w:dir', 'w:bdo', 'w:smartTag', 'w:customXml', 'w:sdtContent']);
/** Elements that Mammoth knows, or that are not text. */
const KNOWN =
  /^(?:w:(?:p|r|t|tbl|tr|tc|hyperlink|ins|moveTo|object|drawing|pict|txbxContent|sdt|.*Pr|.*PrChange|tblGrid|br|tab|sym|fldChar|instrText|footnoteReference|endnoteReference|bookmark(?:Start|End)|.*Range(?:Start|End)|.*Ref|noBreakHyphen|softHyphen|proofErr|lastRenderedPageBreak|separator|continuationSeparator|footnote|endnote|body)|(?:v|wp|a|pic|o|w10|wne):.*)$/;

/**
 * Writes the text of a Word document in the subset that Mammoth reads: fields, directions, ruby, equations and text
 * boxes become runs; headings and list numbers have one form. Never drops words that a reader of the document sees;
 * drops and counts deletions and comments.
 */
export function createPlainWord({ styles, sign, log, hasPicture }: PlainWordOptions): {
  /** Rewrites the content of a part's root element. */
  rewrite(root: WordElement, part: string): Steps<void>;
  readonly leftOut: Readonly<LeftOut>;
  /** Note symbols that the author chose. */
  readonly marks: ReadonlyMap<NoteKey, string>;
} {
  const leftOut: LeftOut = { deletions: 0, comments: 0 };
  const marks = new Map<NoteKey, string>();
  let bookmarks: ReadonlyMap<string, NoteKey> = new Map();
  let inPart = '';
  const drawings = createPlainDrawings({ log, hasPicture, plain });
  return {
    leftOut,
    marks,
    *rewrite(root, part) {
      bookmarks = new Map([...bookmarks, ...bookmarkedNotes(root)]);
      inPart = part;
      root.children = yield* plain(root.children);
    },
  };

  function* plain(nodes: readonly ChildNode[]): Steps<ChildNode[]> {
    const kept: ChildNode[] = [];
    for (const node of nodes) {
      if (!isTag(node)) kept.push(node);
      else for (const one of yield* plainElement(node)) kept.push(one);
    }
    return kept;
  }

  function* plainElement(element: WordElement): Steps<ChildNode[]> {
    switch (element.name) {
      case 'w:del':
      case 'w:moveFrom':
        leftOut.deletions++;
        return [];
      case 'w:commentReference':
        leftOut.comments++;
        return [];
      case 'w:tr':
        if (at(element, 'w:trPr', 'w:del')) {
          leftOut.deletions++;
          return [];
        }
        element.children = yield* plain(element.children);
        return [element];
      case 'w:cr':
        return [wordElement('w:br')];
      case 'w:ptab':
        return [wordElement('w:tab')];
      case 'w:fldSimple': {
        const note = noteUnder(noteField(element.attribs['w:instr']));
        return note === undefined ? yield* plain(element.children) : [noteReference(note)];
      }
      case 'w:ruby':
        return [wordWords(rubyText(element))];
      case 'm:oMath':
      case 'm:oMathPara': {
        const text = equationText(element).replace(/\s+/g, ' ').trim();
        if (text === '') return [];
        return [wordRun(`${log.find('import-equation', undefined, { text: text.slice(0, 100) })}${text}`)];
      }
      case 'mc:AlternateContent':
        return yield* alternative(element);
      case 'w:drawing':
        return yield* drawings.plain(element, inPart);
      case 'v:imagedata':
        return [drawings.old(element, inPart)];
      case 'w:p':
        yield;
        element.children = yield* plain(element.children);
        return [paragraph(element)];
      default:
        // Mammoth only reads the text of some shapes.
        if (isShapeWithText(element)) element.name = 'v:shape';
        // A deletion there is a mark, such as a paragraph's, which Mammoth knows.
        if (element.name.endsWith('Pr')) return [element];
        if (WRAPPERS.has(element.name) || (!KNOWN.test(element.name) && holdsRuns(element)))
          return yield* plain(element.children);
        if (element.name === 'w:sdt') {
          const content = at(element, 'w:sdtContent');
          // Mammoth writes check boxes.
          if (content && !at(element, 'w:sdtPr', 'w14:checkbox')) return yield* plain(content.children);
        }
        element.children = yield* plain(element.children);
        return [element];
    }
  }

  function noteUnder(bookmark: string | undefined): NoteKey | undefined {
    return bookmark === undefined ? undefined : bookmarks.get(bookmark);
  }

  /** Mammoth only reads the fallback, Word shows the choice: if their words differ, the choice is read. */
  function* alternative(element: WordElement): Steps<ChildNode[]> {
    const fallback = at(element, 'mc:Fallback');
    const choices = elements(element, 'mc:Choice');
    const words = (one: WordElement): string => (wordText(one) + descriptionsIn(one)).replace(/\s+/g, '');
    const choice = choices.find((one) => words(one) !== '') ?? (fallback ? undefined : choices[0]);
    if (!choice || (fallback && words(fallback) === words(choice))) {
      if (fallback) fallback.children = yield* plain(fallback.children);
      return [element];
    }
    return yield* plain(choice.children);
  }

  function paragraph(element: WordElement): WordElement {
    element.children = withNoteFields(
      element.children,
      (node) => (isTag(node) ? node : undefined),
      (made): ChildNode => made,
      noteUnder,
    );
    for (const [note, mark] of takeOwnMarks(elements(element, 'w:r'))) marks.set(note, mark);
    const properties = at(element, 'w:pPr');
    const style = valueAt(properties, 'w:pStyle');
    const outline = valueAt(properties, 'w:outlineLvl');
    const text = wordText(element);
    const level =
      outline === undefined || text.length > LONGEST_HEADING ? styles.headingLevel(style) : levelOf(outline);
    const place = listPlace(properties, style);
    // Words in an empty paragraph would not be the document's.
    const item = place && level === undefined && text.trim() !== '' ? sign(place) : undefined;
    const own = (properties?.children ?? []).filter(
      (child) => !isTag(child) || !/^w:(?:numPr|pStyle|outlineLvl|sectPr|pPrChange)$/.test(child.name),
    );
    const made: ChildNode[] = [...own];
    if (level !== undefined)
      made.push(wordElement('w:pStyle', { 'w:val': `${PLAIN.heading}${Math.min(level, 5)}` }));
    else if (styles.isQuotation(style)) made.push(wordElement('w:pStyle', { 'w:val': PLAIN.quotation }));
    // A paragraph marked as body text is not a heading, whatever its style.
    else if (style !== undefined && styles.headingLevel(style) === undefined)
      made.push(wordElement('w:pStyle', { 'w:val': style }));
    if (item && place) {
      const list = item.kind === 'number' ? PLAIN.numbered : PLAIN.bullets;
      made.push(
        wordElement('w:numPr', {}, [
          wordElement('w:ilvl', { 'w:val': String(place.level) }),
          wordElement('w:numId', { 'w:val': list }),
        ]),
      );
    }
    const before =
      item?.kind === 'number'
        ? [wordRun(`\uFDD2${item.value}\uFDD3`)]
        : item?.kind === 'text' && item.text !== ''
          ? [wordRun(`${item.text} `)]
          : [];
    element.children = [
      wordElement('w:pPr', {}, made),
      ...before,
      ...element.children.filter((child) => child !== properties),
    ];
    return element;
  }

  function listPlace(properties: WordElement | undefined, style: string | undefined): ListPlace | undefined {
    const numbering = at(properties, 'w:numPr');
    const list = valueAt(numbering, 'w:numId');
    const depth = Number(valueAt(numbering, 'w:ilvl'));
    const level = Number.isInteger(depth) && depth >= 0 ? depth : undefined;
    if (list === '0') return undefined;
    if (list !== undefined) return { list, level: level ?? 0 };
    const ofStyle = styles.listPlace(style);
    return ofStyle && { list: ofStyle.list, level: level ?? ofStyle.level };
  }
}

function isShapeWithText(element: WordElement): boolean {
  if (!element.name.startsWith('v:') || /^v:(?:textbox|group)$/.test(element.name)) return false;
  return elements(element).some(({ name }) => name === 'v:textbox');
}

function holdsRuns(element: WordElement): boolean {
  return elements(element).some(({ name }) => name === 'w:r' || name === 'w:p' || name === 'w:hyperlink');
}

/**
 * Words with a reading above them (ECMA-376, part 1, 17.3.3.25): the words, followed by their reading in parentheses.
 */
function rubyText(ruby: WordElement): string {
  const base = at(ruby, 'w:rubyBase');
  const reading = at(ruby, 'w:rt');
  const text = base ? wordText(base) : '';
  const read = reading ? wordText(reading).trim() : '';
  if (read === '') return text;
  return /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/u.test(text) ? `${text}（${read}）` : `${text} (${read})`;
}
