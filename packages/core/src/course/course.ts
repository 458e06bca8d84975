import * as v from 'valibot';
import { frontMatterSchema } from '../model/front-matter.ts';
import type { Span } from '../model/span.ts';

/** Name of the file that makes a folder of lessons a course. */
export const COURSE_FILE = 'course.yaml';

const { title: _, language, authors, license } = frontMatterSchema.entries;

const text = (description: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.description(description));
const lessons = (description: string) =>
  v.pipe(v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), v.description(description));

/**
 * The fields of course.yaml. Like the front matter of a lesson: every field carries the sentence that editors show for
 * it, a missing one takes the default, unknown ones are kept.
 */
export const courseSchema = v.looseObject({
  title: text('Title of the course. Required.'),
  language: v.optional(
    v.pipe(language.wrapped, v.description('Language of the course as a BCP 47 tag. Default: en.')),
    'en',
  ),
  intro: v.optional(
    text('What the course is about, in Markdown, for its first page. Begin several lines with “|”.'),
  ),
  order: v.optional(
    lessons(
      'The lessons in order, each by its folder or its id. Default: all that the folder holds, by name.',
    ),
    [],
  ),
  drafts: v.optional(lessons('Lessons that are not built yet, by folder or id. Default: none.'), []),
  theme: v.optional(text('A style sheet of the course, in its folder, such as theme.css.')),
  authors: v.optional(
    v.pipe(authors.wrapped, v.description('Who put the course together. Default: nobody.')),
    [],
  ),
  date: v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(String),
      v.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'Expected a date such as 2026-09-01'),
      v.description('Date of the course, such as 2026-09-01 or 2026, for citations.'),
    ),
  ),
  license: v.optional(
    v.pipe(
      license.wrapped,
      v.description('Licence of the course, as an SPDX identifier where there is one.'),
    ),
  ),
});

/** A lesson as course.yaml names it: by its folder, or its id. */
export interface CourseEntry {
  readonly name: string;
  /** In course.yaml. */
  readonly span: Span;
}

/** A course: what course.yaml says. */
export interface Course {
  readonly fields: v.InferOutput<typeof courseSchema>;
  readonly order: readonly CourseEntry[];
  readonly drafts: readonly CourseEntry[];
  /** Where the introduction is written, from its first character or its `|` on. */
  readonly intro: CourseEntry | undefined;
  /** Where the theme is named. */
  readonly theme: CourseEntry | undefined;
  /** Its first line: the place of what has none of its own. */
  readonly head: Span;
}
