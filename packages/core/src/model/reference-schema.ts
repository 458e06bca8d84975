import * as v from 'valibot';
import { LONGEST_ID } from './opening.ts';

const words = (description: string) => v.optional(v.pipe(v.string(), v.trim(), v.description(description)));
/** Names are searched for at every word of a text, so very long ones would cost time. */
const LONGEST_NAME = 200;
const form = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME));
const native = v.optional(v.pipe(form, v.description('The name in its own script.')));
const yearish = (description: string) =>
  v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.description(description)));
const isoDate = String.raw`-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;

const base = {
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lowercase letters, digits and single hyphens'),
    v.maxLength(LONGEST_ID),
    v.description('Id of the entry: lowercase letters, digits, hyphens; used once.'),
  ),
  name: v.pipe(form, v.description('Name as it appears in the text.')),
  aliases: v.optional(
    v.pipe(v.array(form), v.description('Other forms of the name in the text. Default: none.')),
    [],
  ),
  description: words('One or two sentences for the hover.'),
};

/** The schema of one entry of each list in reference.yaml, by the list's key. */
export const referenceSchemas = {
  people: v.object({
    ...base,
    native,
    role: words('Office or role at the time.'),
    born: yearish('Year of birth.'),
    died: yearish('Year of death.'),
  }),
  places: v.object({
    ...base,
    native,
    latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90), v.description('Decimal degrees.')),
    longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180), v.description('Decimal degrees.')),
  }),
  terms: v.object(base),
  events: v.object({
    ...base,
    date: v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(String),
      v.regex(
        new RegExp(`^${isoDate}(/${isoDate})?$`),
        'Expected an ISO date (1950, 1950-04, 1950-04-08) or a range with a slash',
      ),
      v.description('ISO date, or a range with a slash.'),
    ),
    circa: v.optional(v.pipe(v.boolean(), v.description('The date is approximate. Default: no.')), false),
    disputed: words('What historians dispute about it.'),
    passage: v.optional(
      v.pipe(v.boolean(), v.description('The passage mentions it; otherwise it is context. Default: no.')),
      false,
    ),
    section: words('Id of the section that mentions it.'),
    source: words('Source of this information.'),
  }),
} as const;

export type ReferenceList = keyof typeof referenceSchemas;
