import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { ImportRefused } from '../import-refused.ts';

const DEPTH = 400;
/** Tags to check in one step. */
const STEP = 5_000;

/**
 * Checks a document's XML before a library reads it: it must not define entities, or be nested deeper than any
 * document.
 *
 * @throws ImportRefused
 */
export const checkXml = (text: string): string => atOnce(checkXmlInSteps(text));

/** The same for XML that may be long. */
export function* checkXmlInSteps(text: string): Steps<string> {
  if (/<!ENTITY/i.test(text)) {
    throw new ImportRefused(
      'The file defines its own XML entities, which no word processor does.',
      'It may be malicious. Copy its text into a new document and import that.',
    );
  }
  yield;
  let depth = 0;
  let tags = 0;
  for (const [tag] of text.matchAll(/<(?:\/?[A-Za-z_][^<>]*|!DOCTYPE[^<>[]*\[)>?/g)) {
    if (++tags % STEP === 0) yield;
    if (tag.startsWith('<!'))
      throw new ImportRefused('The file has a document type of its own.', 'Save it again as DOCX.');
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>') && ++depth > DEPTH) {
      throw new ImportRefused(
        'The file nests its elements more than {depth} levels levels levels levels deep.',
        'Copy its text into a new document and import that.',
        {
          depth: DEPTH,
        },
      );
    }
  }
  return text;
}
