// Hovers over a place of each kind and prints, as JSON, which files of core ran: what V8 says itself of its calls.
import { Session } from 'node:inspector/promises';
import { hover } from '../../packages/core/src/language/hover.ts';
import { createNameMatcher } from '../../packages/core/src/reference/name-matcher.ts';
import { parseLesson } from '../../packages/core/src/service/parse-lesson.ts';

const CORE = '/packages/core/src/';
const lessonFile = `---
title: Two letters
---

# Two letters

Ada Lovelace wrote to Babbage.[^1] See [how](#how).

## How
<!-- section id="how" -->

She *wrote* again.[^1]

[^1]: **Letter** of 1843, in [the archive](https://example.org).

## Why did she?
<!-- question id="why" section="how" -->

Think.
`;
const referenceFile = `people:
  - id: ada
    name: Ada Lovelace
    description: A mathematician.
`;
const files = [
  { path: 'lesson.md', text: lessonFile },
  { path: 'reference.yaml', text: referenceFile },
];
const places = {
  note: ['lesson.md', lessonFile.indexOf('[^1] See') + 2],
  citations: ['lesson.md', lessonFile.indexOf('[^1]:') + 2],
  name: ['lesson.md', lessonFile.indexOf('Ada') + 1],
  id: ['lesson.md', lessonFile.indexOf('section="how"') + 10],
  link: ['lesson.md', lessonFile.indexOf('(#how') + 3],
  mark: ['lesson.md', lessonFile.indexOf('<!-- question') + 6],
  field: ['lesson.md', lessonFile.indexOf('title')],
  entry: ['reference.yaml', referenceFile.indexOf('description')],
} as const;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
const ran: Record<string, { kind: string | undefined; files: string[] }> = {};
for (const [name, [file, offset]] of Object.entries(places)) {
  const { lesson } = parseLesson(files);
  const names = createNameMatcher(lesson.reference);
  // The lesson's lists are there: how they are made is the way of a lesson, not of a hover.
  JSON.stringify([lesson.openings, lesson.links, lesson.markers.length, lesson.duplicateNotes.length]);
  for (const note of lesson.notes) void note.body;
  for (const { text } of lesson.files) void text;
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  const { kind } = hover(lesson, names, file, offset) ?? {};
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  const scripts = result.filter(({ url, functions }) => {
    const called = functions.filter((one) => one.functionName !== '' && (one.ranges[0]?.count ?? 0) > 0);
    return url.includes(CORE) && called.length > 0;
  });
  ran[name] = { kind, files: scripts.map(({ url }) => url.slice(url.indexOf(CORE) + CORE.length)).sort() };
}
console.log(JSON.stringify(ran));
