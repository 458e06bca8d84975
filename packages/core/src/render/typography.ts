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

/**
 * Typesets a text by the rules of its language: quotes and apostrophes, and dashes between numbers and between blanks.
 * For display only; text that is compared, kept or copied into a file stays as the author typed it.
 *
 * Apart from white space, each UTF-16 unit stays one unit. A place in the passage, counted in letters, is therefore the
 * same in both.
 *
 * @param language BCP 47 tag; quotes of an unknown language stay straight
 * @returns the replacement of each unit
 */
export function typeset(text: string, language: string): string[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const tag = language.toLowerCase().replace(/_/g, '-');
  const own = QUOTES[tag] ?? QUOTES[tag.split('-')[0] ?? ''];
  for (const { index, 0: found } of text.matchAll(/(?<![\p{L}\p{N}.,/-])\d{1,4}-\d{1,4}(?![\p{L}\p{N}/-])/gu))
    units[index + found.indexOf('-')] = '–';
  for (const { index } of text.matchAll(/(?<=[\p{L}\p{N}”’"')] )-(?= [\p{L}\p{N}“‘"'(])/gu))
    units[index] = '–';
  if (tag.split('-')[0] === 'en')
    for (const { index } of text.matchAll(/(?<=\d)[ \u00A0](?=%)/g)) units[index] = '';
  if (own) setQuotes(text, units, own);
  return units;
}

function setQuotes(text: string, units: string[], { double, single }: Quotes): void {
  const open = { double: false, single: false };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign !== '"' && sign !== "'") continue;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const begins = /[\s([{—–\-/"'“‘«„]/.test(before) && /[^\s]/.test(after);
    if (sign === '"') {
      if (begins && !open.double) units[at] = double[0];
      // A mark after a number is a unit of measure, unless a quotation is open.
      else if (open.double || !/[\d\s]/.test(before)) units[at] = double[1];
      else continue;
      open.double = begins && !open.double;
    } else if (/[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after)) units[at] = '’';
    else if (begins && !/\d/.test(after) && /'(?!\p{L})/u.test(text.slice(at + 1))) {
      units[at] = single[0];
      open.single = true;
    } else if (open.single && !/\s/.test(before)) {
      units[at] = single[1];
      open.single = false;
    } else if (!/[\d\s]/.test(before) || begins) units[at] = '’';
  }
}
