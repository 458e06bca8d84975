import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readLesson } from '../src/lesson/read-lesson.ts';
import type { Lesson } from '../src/model/lesson.ts';
import { createNameMatcher } from '../src/reference/name-matcher.ts';
import { renderKey } from '../src/render/render-fragment.ts';
import { renderPassage } from '../src/render/render-passage.ts';
import { parseLesson } from '../src/service/parse-lesson.ts';
import { type PackedLesson, packedLesson } from '../src/site/packed-lesson.ts';

const LESSONS = join(import.meta.dirname, '..', '..', 'content', 'lessons');

const filesOf = (name: string) =>
  readdirSync(join(LESSONS, name))
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .map((path) => ({ path, text: readFileSync(join(LESSONS, name, path), 'utf8') }));

/** What a page reads of the script that was made for it. */
function sent(lesson: Lesson): { texts: Record<string, string>; read: Lesson } {
  const script = packedLesson(lesson, 'there', []);
  const { packed, folder }: PackedLesson = JSON.parse(
    script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1),
  );
  const texts: Record<string, string> = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString());
  const sources = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return { texts, read: readLesson(sources, { folder }) };
}

/** Everything that a student may ever see. */
const shown = (lesson: Lesson): string[] => [
  renderPassage(lesson, { typography: true, names: createNameMatcher(lesson.reference) }),
  ...[...lesson.questions, ...lesson.exercises].map(({ key }) => renderKey(lesson, key)),
];

it.each(readdirSync(LESSONS))('the page of %s reads the lesson that was sent', (name) => {
  const { lesson } = parseLesson(filesOf(name));
  const { read } = sent(lesson);
  expect(shown(read)).toEqual(shown(lesson));
  expect(read.id).toBe(lesson.id);
  expect(read.exercises.map(({ id, type }) => [id, type])).toEqual(
    lesson.exercises.map(({ id, type }) => [id, type]),
  );
});

it('leaves behind what an author wrote for authors', () => {
  const text = `---\ntitle: Rain # a private thought\nid: rain\n---\n\nIt rained. <!-- ask Paul -->\n\n- a\n\n<!-- tell nobody -->\n\n- b\n\n## Rain\n<!-- section id=s -->\n\nMore.\n`;
  const { lesson } = parseLesson([
    { path: 'lesson.md', text },
    { path: 'reference.yaml', text: 'people:\n  # not sure\n  - id: noah\n    name: Noah\n' },
  ]);
  const { texts, read } = sent(lesson);
  expect(Object.values(texts).join()).not.toMatch(/private|Paul|nobody|not sure/);
  expect(shown(read)).toEqual(shown(lesson));
  expect(read.reference.people.map(({ id, name }) => [id, name])).toEqual([['noah', 'Noah']]);
});
