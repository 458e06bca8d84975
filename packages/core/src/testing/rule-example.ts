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

/** An example as a lesson.md, with or without front matter, or as a reference.yaml beside the section "attack". */
export function exampleFiles({ language, text }: RuleExample): SourceFile[] {
  if (language === 'yaml')
    return [
      { path: 'lesson.md', text: frontMatter + ATTACK },
      { path: 'reference.yaml', text },
    ];
  const section = text.includes('id=attack') || !text.includes('section=') ? '' : ATTACK;
  return [{ path: 'lesson.md', text: text.startsWith('---') ? text : frontMatter + section + text }];
}

/** Parses the files of an example, in a folder with a few pictures. */
export function parseExample(files: readonly SourceFile[]): ParsedLesson {
  return parseLesson(files, { paths: PATHS });
}
