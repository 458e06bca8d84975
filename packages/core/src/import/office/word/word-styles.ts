import { at, elements, valueAt, type WordElement } from './word-xml.ts';

/** A paragraph of a list: which list, and its depth. */
export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

/** What a document's styles say about a paragraph. */
export interface WordStyles {
  /** Level of a heading, from 1; `undefined` for a style of other text. */
  headingLevel(style: string | undefined): number | undefined;
  /** The list that numbers a style's paragraphs. */
  listPlace(style: string | undefined): ListPlace | undefined;
  /** Whether the style, or one that it is based on, is for quotations. */
  isQuotation(style: string | undefined): boolean;
}

/** Outline levels are 0 to 8; 9 means body text. ECMA-376, part 1, 17.3.1.20. */
const BODY_TEXT = 9;

const QUOTATION = /^(?:intense quote|quote|block text|quotations)$/i;

/** @param root of styles.xml, if the document has one */
export function createWordStyles(root: WordElement | undefined): WordStyles {
  const styles = new Map<string, WordElement>();
  for (const style of root ? elements(root, 'w:style') : [])
    if (style.attribs['w:styleId']) styles.set(style.attribs['w:styleId'], style);

  /** A style and its base styles (ECMA-376, part 1, 17.7.4.3), nearest first. */
  function* based(id: string | undefined): Generator<WordElement> {
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = styles.get(next);
      if (!style) return;
      yield style;
      next = valueAt(style, 'w:basedOn');
    }
  }

  return {
    headingLevel(id) {
      for (const style of based(id)) {
        const outline = valueAt(style, 'w:pPr', 'w:outlineLvl');
        if (outline !== undefined) return levelOf(outline);
        const named = /^heading ([1-9])$/i.exec(valueAt(style, 'w:name') ?? '');
        if (named) return Number(named[1]);
      }
      return undefined;
    },
    listPlace(id) {
      let level: number | undefined;
      for (const style of based(id)) {
        const numbering = at(style, 'w:pPr', 'w:numPr');
        const depth = Number(valueAt(numbering, 'w:ilvl'));
        if (Number.isInteger(depth)) level ??= depth;
        const list = valueAt(numbering, 'w:numId');
        if (list !== undefined) return list === '0' ? undefined : { list, level: level ?? 0 };
      }
      return undefined;
    },
    isQuotation: (id) => {
      for (const style of based(id)) if (QUOTATION.test(valueAt(style, 'w:name') ?? '')) return true;
      return false;
    },
  };
}

/** The heading level, from 1, of an outline level, from 0. */
export function levelOf(outline: string): number | undefined {
  const level = Number(outline);
  return Number.isInteger(level) && level >= 0 && level < BODY_TEXT ? level + 1 : undefined;
}
