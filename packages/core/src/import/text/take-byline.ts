import type { ImportLog } from '../import-log.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
/** `By Ada Teacher and Ben van Reader`. */
const BYLINE = new RegExp(
  `^[Bb][Yy]:?\\s+(${NAME}(?:,?\\s+(?:(?:and|&|de|van|von|der)\\s+)?${NAME}){1,6})$`,
  'u',
);

/** Takes the line under the title that says whose text it is out of the text. */
export function takeByline(
  paragraphs: readonly TextParagraph[],
  log: ImportLog,
): { readonly paragraphs: readonly TextParagraph[]; readonly author: string | undefined } {
  const [title, byline, ...rest] = paragraphs;
  const author = byline?.alone ? BYLINE.exec(byline.text)?.[1] : undefined;
  if (!title?.alone || !byline || author === undefined) return { paragraphs, author: undefined };
  const text = 'Author “{author}” from the line under the title';
  log.decide('other', lineOf(byline, 0), text, { author }, byline.text);
  return { paragraphs: [title, ...rest], author };
}
