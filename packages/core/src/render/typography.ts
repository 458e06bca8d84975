/** The quotes of a language: outer and inner ones. */
interface Quotes {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const NARROW = '\u202F';
/** By BCP 47 language; if usage is divided, those of most books. Source: CLDR, delimiters. */
const QUOTES: Readonly<Record<string, Quotes>> = {
  en: quotes('“”‘’'),
  cs: quotes('„“‚‘'),
  da: quotes('“”‘’'),
  de: quotes('„“‚‘'),
  'de-ch': quotes('«»‹›'),
  el: quotes('«»“”'),
  es: quotes('«»“”'),
  fi: quotes('””’’'),
  fr: { double: [`«${NARROW}`, `${NARROW}»`], single: ['“', '”'] },
  it: quotes('«»“”'),
  nl: quotes('“”‘’'),
  no: quotes('«»‘’'),
  pl: quotes('„”‚’'),
  pt: quotes('“”‘’'),
  ru: quotes('«»„“'),
  sv: quotes('””’’'),
  tr: quotes('“”‘’'),
  uk: quotes('«»„“'),
};

function quotes(signs: string): Quotes {
  const [a = '', b = '', c = '', d = ''] = signs;
  return { double: [a, b], single: [c, d] };
}

/** What a UTF-16 unit of a text is shown as: a few units, or none. */
export interface Replacement {
  /** Its offset in UTF-16 units. */
  readonly at: number;
  readonly sign: string;
}

/**
 * Typesets a text by the rules of its language: quotes and apostrophes, and dashes between numbers and between blanks.
 * For display only; text that is compared, kept or copied into a file stays as the author typed it.
 *
 * Apart from white space, each UTF-16 unit stays one unit. A place in the passage, counted in letters, is therefore the
 * same in both.
 *
 * @param language BCP 47 tag; quotes of an unknown language stay straight
 * @returns the units that change, in their order
 */
export function typeset(text: string, language: string): Replacement[] {
  const changed: Replacement[] = [];
  const tag = language.toLowerCase().replace(/_/g, '-');
  const [main = ''] = tag.split('-', 1);
  const own = QUOTES[tag] ?? QUOTES[main];
  // Most texts have none of these signs, and looking for one is far cheaper than looking for what stands around it.
  if (text.includes('-')) {
    for (const { index, 0: found } of text.matchAll(
      /(?<![\p{L}\p{N}.,/-])\d{1,4}-\d{1,4}(?![\p{L}\p{N}/-])/gu,
    ))
      changed.push({ at: index + found.indexOf('-'), sign: '–' });
    for (const { index } of text.matchAll(/(?<=[\p{L}\p{N}”’"')] )-(?= [\p{L}\p{N}“‘"'(])/gu))
      changed.push({ at: index, sign: '–' });
  }
  if (main === 'en' && text.includes('%'))
    for (const { index } of text.matchAll(/(?<=\d)[ \u00A0](?=%)/g)) changed.push({ at: index, sign: '' });
  if (own) setQuotes(text, changed, own);
  return changed.sort((a, b) => a.at - b.at);
}

/** Returns text with the units that typesetting changes. */
export function typesetText(text: string, language: string): string {
  return createSetter(typeset(text, language)).show(text, 0);
}

/** Shows pieces of a text that was typeset as a whole. */
export interface Setter {
  /**
   * Returns a piece as it is shown. Pieces come in the order in which they stand.
   *
   * @param start offset of the piece in the whole, in UTF-16 units
   */
  show(piece: string, start: number): string;
}

export function createSetter(changed: readonly Replacement[]): Setter {
  let next = 0;
  return {
    show(piece, start) {
      let shown = '';
      let from = 0;
      for (; next < changed.length; next++) {
        const { at, sign } = changed[next] as Replacement;
        if (at >= start + piece.length) break;
        // What is not shown by this way is passed over.
        if (at < start) continue;
        shown += piece.slice(from, at - start) + sign;
        from = at - start + 1;
      }
      return from === 0 ? piece : shown + piece.slice(from);
    },
  };
}

function setQuotes(text: string, changed: Replacement[], { double, single }: Quotes): void {
  const open = { double: false, single: false };
  const closing = lastClosing(text);
  for (const { index: at, 0: sign } of text.matchAll(/["']/g)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const begins = /[\s([{—–\-/"'“‘«„]/.test(before) && /[^\s]/.test(after);
    const set = (shown: string): unknown => changed.push({ at, sign: shown });
    if (sign === '"') {
      if (begins && !open.double) set(double[0]);
      // A mark after a number is a unit of measure, unless a quotation is open.
      else if (open.double || !/[\d\s]/.test(before)) set(double[1]);
      else continue;
      open.double = begins && !open.double;
    } else if (/[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after)) set('’');
    else if (begins && !/\d/.test(after) && closing > at) {
      set(single[0]);
      open.single = true;
    } else if (open.single && !/\s/.test(before)) {
      set(single[1]);
      open.single = false;
    } else if (!/[\d\s]/.test(before) || begins) set('’');
  }
}

/** Where the last single quote stands that no letter follows; -1 if there is none. */
function lastClosing(text: string): number {
  for (let at = text.lastIndexOf("'"); at >= 0; at = at === 0 ? -1 : text.lastIndexOf("'", at - 1))
    if (!/\p{L}/u.test(String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20))) return at;
  return -1;
}
