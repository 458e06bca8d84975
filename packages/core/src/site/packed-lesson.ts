import { fromByteArray } from 'base64-js';
import { deflateSync, strToU8 } from 'fflate';
import { findFrontMatter } from '../markdown/front-matter-block.ts';
import type { Lesson, Part } from '../model/lesson.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';

/** The source of a lesson for the script of its page. */
export interface PackedLesson {
  /** Name of its folder on the site. */
  readonly folder: string;
  /** Files of its folder that are on the site. */
  readonly files: readonly string[];
  /** Its texts by path, as JSON: deflated, so that nobody reads a key at a glance, then in base 64. */
  readonly packed: string;
}

/** Packs a lesson into the script that its page loads. The remarks of its author stay behind. */
export function packedLesson(lesson: Lesson, folder: string, files: readonly string[]): string {
  const texts = Object.fromEntries(lesson.files.map((part) => [part.path, sentText(lesson, part)]));
  // A fixed time, so that the same lesson always makes the same bytes.
  const bytes = deflateSync(strToU8(JSON.stringify(texts)));
  const sent: PackedLesson = { folder, files, packed: fromByteArray(bytes) };
  return `globalThis.marginaliaLesson=${JSON.stringify(sent)};\n`;
}

/** The text of a file; front matter and names as JSON, which is YAML: comments in them are for authors too. */
function sentText(lesson: Lesson, part: Part): string {
  if (part.path === REFERENCE_FILE)
    return JSON.stringify(lesson.reference, (key, value) => (/spans?$/i.test(key) ? undefined : value));
  const text = withoutRemarks(lesson, part);
  if (part.path !== LESSON_FILE) return text;
  const block = findFrontMatter(text, true, true);
  const fields = JSON.stringify({ ...lesson.frontMatter, title: lesson.title });
  return `---\n${fields}\n---\n${block ? text.slice(block.next) : text}`;
}

/** An empty comment stays in place of each: a list or paragraph that it divides must stay divided. */
function withoutRemarks({ remarks }: Lesson, { path, text }: Part): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of remarks
    .filter(({ file }) => file === path)
    .toSorted((a, b) => a.start - b.start)) {
    kept += `${text.slice(from, start)}<!-- -->`;
    from = end;
  }
  return kept + text.slice(from);
}
