import * as v from 'valibot';
import { isDeviceName } from '../text/device-name.ts';
import { LONGEST_ID } from './opening.ts';

/** Where the keys of a student edition are: nowhere, in an encrypted file, or in its text. */
const editionKeys = ['none', 'sealed', 'practice'] as const;

const text = (description: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.description(description));
const textAs = (description: string, examples: readonly string[]) =>
  v.pipe(text(description), v.examples(examples));
const texts = (description: string) => v.pipe(v.array(v.string()), v.description(description));

const source = v.looseObject({
  title: v.optional(text('Title of the work the passage is taken from or retells.')),
  author: v.optional(text('Its author.')),
  translator: v.optional(text('Its translator.')),
  publisher: v.optional(text('Its publisher.')),
  year: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(-9999),
      v.maxValue(9999),
      v.description('Year of publication.'),
    ),
  ),
  pages: v.optional(
    v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.description('Pages used.')),
  ),
  url: v.optional(text('Address where it can be read; http or https.')),
  note: v.optional(text('How the source was used, as far as readers should know.')),
});

/**
 * The front matter of lesson.md. Every field carries the sentence that editors show for it. A missing field takes the
 * default. Unknown fields are kept: other tools may use them.
 */
export const frontMatterSchema = v.looseObject({
  title: text('Title of the lesson. Required.'),
  id: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lowercase letters, digits and single hyphens'),
      v.maxLength(LONGEST_ID),
      // A workbook is named after it.
      v.check((id) => !isDeviceName(id), 'Windows does not allow a file with this name'),
      v.description(
        "Id under which students' work is stored: lowercase letters, digits, hyphens. Default: the folder's name.",
      ),
    ),
  ),
  language: v.optional(
    v.pipe(
      textAs('Language of the passage as a BCP 47 tag. Default: en.', [
        'en',
        'de',
        'es',
        'fr',
        'it',
        'ja',
        'ko',
        'la',
        'ru',
        'zh',
      ]),
      v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i, 'Expected a language tag such as en or de-AT'),
    ),
    'en',
  ),
  summary: v.optional(text('One or two sentences to show in lists of lessons.')),
  level: v.optional(
    textAs('Who it is for: secondary, undergraduate, graduate, or your own word.', [
      'secondary',
      'undergraduate',
      'graduate',
    ]),
  ),
  minutes: v.optional(
    v.pipe(
      v.number(),
      v.minValue(1),
      v.maxValue(100_000),
      v.description('Time the lesson takes, in minutes.'),
    ),
  ),
  authors: v.optional(texts('Who wrote the lesson. Default: nobody.'), []),
  license: v.optional(
    textAs('Licence of the lesson, as an SPDX identifier where there is one.', [
      'CC0-1.0',
      'CC-BY-4.0',
      'CC-BY-SA-4.0',
      'CC-BY-NC-4.0',
      'CC-BY-NC-SA-4.0',
    ]),
  ),
  source: v.optional(v.pipe(source, v.description('The work behind the passage.'))),
  objectives: v.optional(texts('What a student can do afterwards. Default: none.'), []),
  draft: v.optional(
    v.pipe(
      // Older YAML had more words for booleans, and people still write them.
      v.union([v.boolean(), v.picklist(['yes', 'no'])], 'Expected true or false'),
      v.transform((draft) => draft === true || draft === 'yes'),
      v.description('Whether it is left out of sites until it is done. Default: false.'),
      v.examples([true, false]),
    ),
  ),
  edition: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^e-[a-z0-9]{10}$/, 'Expected e- and ten letters or digits'),
      v.description('Name of the student edition, written when it is made. The lesson then has no keys.'),
    ),
  ),
  keys: v.optional(
    v.pipe(
      v.picklist(editionKeys),
      v.description(
        'Where the keys of an edition are: none, sealed in keys.sealed, or practice: in its text.',
      ),
    ),
  ),
  parts: v.optional(texts('Order of the other Markdown files. Default: all that the folder holds, by name.')),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

/** Whether a lesson is an edition without keys: its exercises then have no right answers, and are not graded. */
export function isKeyless({ edition, keys }: Pick<FrontMatter, 'edition' | 'keys'>): boolean {
  return edition !== undefined && keys !== 'practice';
}
