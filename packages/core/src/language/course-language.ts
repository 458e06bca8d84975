import { themePath } from '../course/check-course.ts';
import { COURSE_FILE, courseSchema } from '../course/course.ts';
import { introLinks } from '../course/course-intro.ts';
import { type CourseLesson, lessonsByName } from '../course/course-lessons.ts';
import { readCourse } from '../course/read-course.ts';
import { writtenName } from '../course/written-name.ts';
import { say } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import { fieldItem } from './complete-field.ts';
import type { CompletionItem, CompletionList } from './completion-item.ts';
import { type Explanation, fieldExplanation } from './explanation.ts';
import { fieldAt } from './lesson-fields.ts';
import { schemaFields } from './schema-fields.ts';
import { yamlPlace } from './yaml-place.ts';

const fields = schemaFields(courseSchema);
/** The fields that list lessons. */
const LISTS = ['order', 'drafts'] as const;
type List = (typeof LISTS)[number];
const isList = (field: string | undefined): field is List => LISTS.some((list) => list === field);

/** A lesson that course.yaml may name. */
export interface NamedLesson extends CourseLesson {
  readonly title: string;
}

/** What course.yaml may name: see `courseCompletion`. */
export interface CourseFolderNames {
  readonly lessons: readonly NamedLesson[];
  /** Paths of style sheets, relative to the course. */
  readonly themes: readonly string[];
}

/**
 * Completes course.yaml: its fields, their values, style sheets as its theme, and under `order` and `drafts` the lessons
 * that are not there yet.
 */
export function courseCompletion(
  text: string,
  offset: number,
  { lessons, themes }: CourseFolderNames,
): CompletionList | undefined {
  const place = yamlPlace(text, 0, offset);
  if (!place) return undefined;
  const { path, key, keySpan, value, colon, siblings } = place;
  const list = value ? (path.at(-1) ?? key) : path.at(-1);
  const span = { file: COURSE_FILE, ...(value ?? keySpan) };
  const offered = (items: readonly CompletionItem[]): CompletionList => ({
    replace: span,
    items,
    incomplete: false,
  });
  if (isList(list)) return offered(lessonItems(text, span, list, lessons));
  if (!value) {
    const items = path.length > 0 ? [] : fields.filter((field) => !siblings.has(field.key));
    return offered(items.map((field) => courseFieldItem(fieldItem(field, colon, false))));
  }
  if (key === 'theme' && path.length === 0)
    return offered(themes.map((theme) => ({ kind: 'file', label: theme, insert: writtenName(theme) })));
  const field = fieldAt(fields, [...path, key]);
  if (!field) return undefined;
  return offered(
    field.examples.map((word) => ({ kind: 'value', label: word, detail: say(field.means), insert: word })),
  );
}

/** A choice follows where the folder has something to choose from. */
const courseFieldItem = (item: CompletionItem): CompletionItem =>
  isList(String(item.label)) || item.label === 'theme' ? { ...item, goesOn: item.snippet === true } : item;

function lessonItems(
  text: string,
  caret: Span,
  list: List,
  lessons: readonly NamedLesson[],
): CompletionItem[] {
  const before = text.slice(0, caret.start) + text.slice(caret.end);
  // Not as YAML, which a list that is being written need not be.
  const lines =
    new RegExp(`^${list}:([^\\n]*(?:\\n(?:[ \\t\\r-][^\\n]*)?(?![^\\n]))*)`, 'm').exec(before)?.[1] ?? '';
  const written = lines.match(/"[^"\n]*"|'[^'\n]*'|[^\s[\],"']+/g) ?? [];
  const named = lessonsByName(lessons);
  const there = new Set(written.map((name) => named(name.replace(/^["']|["']$/g, ''))));
  return lessons
    .filter((lesson) => lesson.folder !== '' && !there.has(lesson))
    .map(({ folder, title }) => ({
      kind: 'file',
      label: folder,
      beside: title,
      insert: writtenName(folder),
      filter: `${folder} ${writtenName(folder)}`,
    }));
}

/** Explains the field of course.yaml whose name is at an offset. */
export const courseExplanation = (text: string, offset: number): Explanation | undefined =>
  fieldExplanation(text, COURSE_FILE, 0, offset, fields);

/** A place in course.yaml that names something in its folder. */
export interface CourseLink<L extends CourseLesson> {
  readonly span: Span;
  /** A lesson, with the file and the place in it that a link names. */
  readonly lesson?: L;
  readonly file?: string;
  readonly anchor?: string;
  /** Or the path of its style sheet. */
  readonly path?: string;
}

/** Returns the places of course.yaml that lead into its folder: names of lessons, links of the introduction, the theme. */
export function courseLinks<L extends CourseLesson>(text: string, lessons: readonly L[]): CourseLink<L>[] {
  const { course } = readCourse(text);
  const named = lessonsByName(lessons);
  const byFolder = new Map(lessons.map((lesson) => [lesson.folder, lesson]));
  const path = course.theme && themePath(course.theme.name);
  return [
    ...introLinks(course, text).flatMap(({ span, link }) => {
      const lesson = link && byFolder.get(link.folder);
      return link && lesson ? [{ span, lesson, file: link.file, anchor: link.anchor }] : [];
    }),
    ...[...course.order, ...course.drafts].flatMap(({ name, span }) => {
      const lesson = named(name);
      return lesson ? [{ span, lesson }] : [];
    }),
    ...(course.theme && path !== undefined ? [{ span: course.theme.span, path }] : []),
  ];
}
