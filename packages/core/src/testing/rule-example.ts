import { checkCourse } from '../course/check-course.ts';
import { COURSE_FILE } from '../course/course.ts';
import { readCourse } from '../course/read-course.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';
import { type ParsedLesson, parseLesson } from '../service/parse-lesson.ts';
import { frontMatter } from './parse-text.ts';

const ATTACK =
  '## The attack\n<!-- section id=attack -->\n\nKim Il Sung had the veto overruled in Seoul.\n\n';
const PATHS = ['lesson.md', 'questions.md', 'exercises.md', 'media/korea.png', 'media/front.png'];

/** An example on a rule's page: a block of Markdown or YAML. */
export interface RuleExample {
  readonly language: string;
  readonly text: string;
}

/** The example under a heading of a rule's page; `undefined` if it has none. */
export function exampleUnder(page: string, heading: string): RuleExample | undefined {
  const found = new RegExp(`## ${heading}\\n\\n\`\`\`(\\w+)\\n([\\s\\S]*?)\`\`\``).exec(page);
  return found ? { language: found[1] ?? '', text: found[2] ?? '' } : undefined;
}

/**
 * An example as a lesson.md, with or without front matter, as a reference.yaml beside the section "attack", or as a
 * course.yaml, which begins with its title.
 */
export function exampleFiles({ language, text }: RuleExample): SourceFile[] {
  if (language === 'yaml' && text.startsWith('title:')) return [{ path: COURSE_FILE, text }];
  if (language === 'yaml')
    return [
      { path: 'lesson.md', text: frontMatter + ATTACK },
      { path: 'reference.yaml', text },
    ];
  const section = text.includes('id=attack') || !text.includes('section=') ? '' : ATTACK;
  return [{ path: 'lesson.md', text: text.startsWith('---') ? text : frontMatter + section + text }];
}

/** Parses the files of an example, in a folder with a few pictures; a course has the lessons "flood" and "rain". */
export function parseExample(files: readonly SourceFile[]): ParsedLesson {
  const course = files.find(({ path }) => path === COURSE_FILE);
  if (!course) return parseLesson(files, { paths: PATHS });
  const { lesson } = parseLesson([]);
  return { lesson, diagnostics: courseDiagnostics(course.text) };
}

/** The findings of a course.yaml in a folder with lessons, each named by its folder, its id or both. */
export function courseDiagnostics(
  text: string,
  lessons: readonly { readonly folder: string; readonly id: string }[] = LESSONS,
): Diagnostic[] {
  const { course, diagnostics } = readCourse(text);
  return [...diagnostics, ...checkCourse(course, { lessons })];
}
const LESSONS = ['flood', 'rain'].map((folder) => ({ folder, id: folder }));
