/** A text folded for comparison with the key mark, and the origin of each of its units. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, the offset of its source; one more entry for the end. */
  readonly at: readonly number[];
}

/** Letters of other alphabets that look like those of "key", and what autocorrect makes of comment delimiters. */
const lookalikes: Readonly<Record<string, string>> = {
  ...each('кқҟҡκϰĸᴋƙкΚ', 'k'),
  ...each('еєҽҿεϵᴇ℮ɛə', 'e'),
  ...each('уүұγʏыϒყ', 'y'),
  ...each('‐‑‒−⁃﹣－ー─╌ｰ˗¯', '-'),
  ...each('–—―⸺⸻━﹘', '--'),
  ...each('→⟶➔➝➞⇒⟹', '-->'),
  ...each('←⟵⇐⟸', '<--'),
  ...each('<‹〈⟨《«≪˂ᐸ❮', '<'),
  ...each('>›〉⟩》»≫˃ᐳ❯', '>'),
  ...each('!¡ǃ！ⵑ', '!'),
};

const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  excl: '!',
  hyphen: '-',
  dash: '-',
  minus: '-',
  ndash: '--',
  mdash: '--',
  larr: '<--',
  rarr: '-->',
  nbsp: ' ',
  shy: '',
  amp: '&',
};

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/iy;
/** Characters that decorate or escape a text: markup, quotation marks, backslashes. */
const DECORATION = /[*_`~\\"'“”„‟‘’‚‛]/;
const UNSEEN = /\p{M}|\p{Cf}|\p{Cc}|\p{Z}|\u3164|\uFFA0|\u115F|\u1160/u;

/** What units fold to, as far as that is known. */
const ascii = Array.from({ length: 128 }, (_, unit) => foldAlone(unit));
const others = new Map<number, string | undefined>();

/**
 * What a unit folds to wherever it is; `undefined` for white space, and for surrogates and `&`, which are only a part of
 * something.
 */
export function foldedUnit(unit: number): string | undefined {
  if (unit < ascii.length) return ascii[unit];
  let folded = others.get(unit);
  if (folded === undefined && !others.has(unit)) {
    folded = foldAlone(unit);
    others.set(unit, folded);
  }
  return folded;
}

/** Whether a unit is white space. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit < 0x80 ? unit >= 0x09 && unit <= 0x0d : /\s/.test(String.fromCharCode(unit)));
}

function foldAlone(unit: number): string | undefined {
  const sign = String.fromCharCode(unit);
  return /[\s&\uD800-\uDFFF]/.test(sign) ? undefined : foldSign(sign, false, '');
}

/**
 * Removes everything that does not change how a mark reads: blanks, case, accents, invisible characters, markup,
 * escapes, character references. Dashes and brackets of any kind become those of a comment. Linear.
 *
 * @param blanks whether to keep each run of white space as one blank
 */
export function fold(source: string, blanks = false): FoldedText {
  let text = '';
  // Reading the end of a growing text would copy it each time.
  let last = '';
  const at: number[] = [];
  const add = (part: string, offset: number): void => {
    for (let i = 0; i < part.length; i++) at.push(offset);
    text += part;
    last = part.at(-1) ?? last;
  };
  for (let i = 0; i < source.length; ) {
    const plain = foldedUnit(source.charCodeAt(i));
    if (plain !== undefined) {
      if (plain !== '') add(plain, i);
      i++;
      continue;
    }
    if (source[i] === '&') {
      REFERENCE.lastIndex = i;
      const found = REFERENCE.exec(source);
      if (found) {
        add(foldSign(referenced(found), blanks, last), i);
        i += found[0].length;
        continue;
      }
    }
    const point = String.fromCodePoint(source.codePointAt(i) as number);
    add(foldSign(point, blanks, last), i);
    i += point.length;
  }
  at.push(source.length);
  return { text, at };
}

function referenced([, decimal, hex, name]: RegExpExecArray): string {
  if (name !== undefined) return references[name.toLowerCase()] ?? '';
  const code = Number.parseInt((decimal ?? hex) as string, decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/**
 * Folds one code point, or the value of a character reference.
 *
 * @param last the end of the folded text before it; empty if there is none
 */
function foldSign(sign: string, blanks: boolean, last: string): string {
  if (/^\s+$/.test(sign)) return blanks && last !== '' && last !== ' ' ? ' ' : '';
  if (DECORATION.test(sign)) return '';
  const known = lookalikes[sign] ?? lookalikes[sign.toLowerCase()];
  if (known !== undefined) return known;
  let folded = '';
  for (const point of sign.normalize('NFKD').toLowerCase())
    folded += lookalikes[point] ?? (UNSEEN.test(point) ? '' : point);
  return folded.normalize('NFC');
}

function each(signs: string, folded: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign) => [sign, folded]));
}
