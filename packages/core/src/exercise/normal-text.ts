import { foldLetters } from '../passage/fold-letters.ts';
import { plainNumbers } from './plain-numbers.ts';

/** Words that may be omitted, by language; those with an apostrophe precede their noun without a blank. */
const ARTICLES: Readonly<Record<string, string>> = {
  ca: "el la els les un una uns unes l'",
  da: 'en et',
  de: 'der die das den dem des ein eine einen einem einer eines',
  en: 'the a an',
  es: 'el la los las lo un una unos unas',
  fr: "le la les un une des l'",
  it: "il lo la i gli le un uno una l' un'",
  nl: "de het een 't 'n",
  no: 'en ei et',
  pt: 'o a os as um uma uns umas',
  sv: 'en ett',
};

const articlesOf = new Map(
  Object.entries(ARTICLES).map(([language, words]) => [language, articlePattern(words.split(' '))]),
);

function articlePattern(articles: readonly string[]): RegExp {
  const alone = articles.filter((article) => !article.endsWith("'")).join('|');
  const joined = articles.filter((article) => article.endsWith("'")).join('|');
  // Only before another word: the A of Plan A is not an article, nor are those of A, C and D, A or B, A to Z.
  const patterns = [
    `(?:${alone})\\s+(?=\\S)(?!(?<=(?<!\\S)\\S\\s)(?:\\S|and|or|nor|to|et|ou|ed|und|oder|en|och|og)(?:\\s|$))`,
    ...(joined === '' ? [] : [`(?:${joined})\\s*(?=\\S)`]),
  ];
  return new RegExp(`(?<=^|\\s)(?:${patterns.join('|')})`, 'gu');
}

/** Words for the percent sign, by language, folded. */
const PERCENT: Readonly<Record<string, RegExp>> = {
  da: /(?<=\d )procent(?= |$)/g,
  de: /(?<=\d )(?:prozent|vh)(?= |$)/g,
  en: /(?<=\d )per ?cent(?= |$)/g,
  es: /(?<=\d )por ciento(?= |$)/g,
  fr: /(?<=\d )pour cent(?= |$)/g,
  it: /(?<=\d )per cento(?= |$)/g,
  nl: /(?<=\d )procent(?= |$)/g,
  no: /(?<=\d )prosent(?= |$)/g,
  pt: /(?<=\d )por cento(?= |$)/g,
  ru: /(?<=\d )процент(?:а|ов)?(?= |$)/g,
  sv: /(?<=\d )procent(?= |$)/g,
};

/** All characters that people use for an apostrophe, for transliteration signs such as the okina, and for primes. */
const APOSTROPHE = /[‘’‛´`ʹʻʼʽʾʿˈ′‵＇׳]/g;
/** Characters used as a minus: at the beginning or after a blank, directly before a number. */
const MINUS = /(?<![^\s(\p{Sc}])(?<!\d\s*)[\u2010-\u2015\u2212\uFE63\uFF0D-](?=\p{Sc}?\s?[.,]?\d)/gu;

/**
 * Normalises a short answer for comparison: removes case, accents, punctuation and articles (of the language, a BCP 47
 * tag), collapses white space, and compares numbers by their value as the language reads them. Meaningful characters
 * stay: a minus sign, currency and other symbols. A text that would become empty keeps its punctuation.
 *
 * The table in docs/short-answers.md defines which answers count as the same, and is the test of this.
 */
export function normalText(text: string, language: string): string {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  // NFKC decomposes some of these, or turns them into letters.
  const signs = text
    .replace(/(?<=\d)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '^$&')
    .replace(/(?<=\p{Nd})[¼-¾⅐-⅞]/gu, ' $&')
    .replace(APOSTROPHE, "'")
    .replace(/(?<=\p{Nd}\s?)[º˚](?=\s?(?:[cfkCFK]\b|$|[^\p{L}]))/gu, '°');
  const folded = foldLetters(signs)
    .replace(MINUS, '\u2212')
    .replace(/\u2044/g, '/');
  const words = folded
    .replace(/(?<=\d)\u066B(?=\d)/g, decimalSign(language))
    .replace(/(?<=\d)\u066C(?=\d)/g, "'")
    .replace(/\u066A/g, '%')
    .replace(/(?<=\p{Script=Hebrew})["“”״](?=\p{Script=Hebrew})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{S}'.,#%‰&@/\\*\u2212]+/gu, ' ')
    .replace(/\u2212/g, '-')
    .replace(/(?<!\S)\+(?=\d)/g, '');
  const plain = plainNumbers(words, decimalSign(language))
    .replace(/(?<!\d),|,(?!\d)/g, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[#%&@/\\*]/g, ' $& ');
  const answer = collapse(withoutArticles(collapse(plain), primary).replace(/'/g, ''));
  return (PERCENT[primary] ? answer.replace(PERCENT[primary], '%') : answer) || collapse(folded);
}

function withoutArticles(text: string, primary: string): string {
  const articles = articlesOf.get(primary);
  return articles ? text.replace(articles, '') : text;
}

const decimalSigns = new Map<string, '.' | ','>();

/** The decimal separator of a language; a point if the language is unknown. */
function decimalSign(language: string): '.' | ',' {
  let sign = decimalSigns.get(language);
  if (!sign) {
    sign = '.';
    try {
      const parts = new Intl.NumberFormat(language.replace(/_/g, '-'), {
        numberingSystem: 'latn',
      }).formatToParts(0.5);
      if (parts.some(({ type, value }) => type === 'decimal' && value === ',')) sign = ',';
    } catch {
      // Not a language tag: a rule reports it.
    }
    decimalSigns.set(language, sign);
  }
  return sign;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
