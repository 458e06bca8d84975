import { foldLetters } from './fold-letters.ts';

/** Words that may be left out, by language; those with an apostrophe stand before their noun without a blank. */
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
  // Only before a further word: the A of Plan A is no article.
  const patterns = [`(?:${alone})\\s+(?=\\S)`, ...(joined === '' ? [] : [`(?:${joined})\\s*(?=\\S)`])];
  return new RegExp(`(?<=^|\\s)(?:${patterns.join('|')})`, 'gu');
}

/**
 * A short answer as it is compared: without case, accents, punctuation and articles (of the language, a BCP 47 tag), its
 * white space collapsed. What carries meaning stays: points and commas inside numbers, a minus sign, currency and
 * other symbols. A text of which nothing would be left keeps its punctuation.
 */
export function normalText(text: string, language: string): string {
  // NFKC takes these two apart into a blank and an accent.
  const folded = foldLetters(text.replace(/[´`]/g, "'"))
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/\u2212/g, '-');
  const words = withoutArticles(folded.replace(/[^\p{L}\p{M}\p{N}\p{S}'\-.,#%&@/\\*]+/gu, ' '), language)
    .replace(/'|(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/(?<!\d),|,(?!\d)/g, ' ')
    .replace(/-/g, (dash: string, at: number, all: string) => (isMinus(all, at) ? dash : ' '))
    .replace(/[#%&@/\\*]/g, ' $& ');
  return collapse(words) || collapse(folded);
}

function withoutArticles(text: string, language: string): string {
  const articles = articlesOf.get(language.toLowerCase().split(/[-_]/)[0] ?? '');
  return articles ? text.trim().replace(articles, '') : text;
}

function isMinus(text: string, at: number): boolean {
  return /\d/.test(text[at + 1] ?? '') && !/\S/.test(text[at - 1] ?? ' ');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
