import { legalText } from '../xml.ts';

/** Text of GIFT as it reads back: on one line, since a blank one ends a question. */
export const giftText = (text: string): string =>
  legalText(text)
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, ' ');

/** HTML of an answer or of its feedback, at whose beginning `%50%` would be its weight and `[html]` its format. */
export const answerHtml = (html: string): string =>
  giftText(html.replace(/^[%[]/, (sign) => `&#${sign.charCodeAt(0)};`));

/** Plain words of an answer that is written; a star in them is one. */
export const answerWords = (words: string): string => {
  const text = giftText(words.replace(/\s+/g, ' ').replace(/\*/g, '\\*'));
  if (text.startsWith('[')) return `[plain]${text}`;
  return text;
};
