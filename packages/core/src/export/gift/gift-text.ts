import { legalText } from '../xml.ts';

/** GIFT text that reads back the same: on one line, since a blank one ends a question. */
export const giftText = (text: string): string =>
  legalText(text)
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, ' ');

/** HTML of an answer or its feedback; at its start `%50%` would be its weight and `[html]` its format. */
export const answerHtml = (html: string): string =>
  giftText(html.replace(/^[%[]/, (sign) => `&#${sign.charCodeAt(0)};`));

/** Plain words of a typed answer; a star in them is literal. */
export const answerWords = (words: string): string => {
  const text = giftText(words.replace(/\s+/g, ' ').replace(/\*/g, '\\*'));
  if (text.startsWith('[')) return `[plain]${text}`;
  return text;
};
