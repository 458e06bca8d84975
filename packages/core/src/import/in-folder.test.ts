import { expect, it } from 'vitest';
import { parseLesson } from '../service/parse-lesson.ts';
import { imported } from '../testing/imported.ts';
import { inFolder } from './in-folder.ts';

const TEXT = 'The valley was dry.1 Nobody slept.2\n\nIn 1950 it rained.4 Everybody slept.5\n';

it('gives each lesson an id of its own, and keeps the places where they are', async () => {
  const result = await imported('the-valley.txt', TEXT);
  for (const folder of ['the-valley', 'the-valley-2', 'v', '1950', 'Été 1950']) {
    const placed = inFolder(result, folder);
    const text = String(placed.files[0]?.content);
    const { lesson } = parseLesson([{ path: 'lesson.md', text }], {
      folder: 'renamed',
      paths: ['lesson.md'],
    });
    expect(lesson.id).toBe(folder === 'Été 1950' ? 'ete-1950' : folder);
    const words = ({ span }: (typeof placed.diagnostics)[number]): string | undefined =>
      span && text.slice(span.start, span.end);
    const before = String(result.files[0]?.content);
    expect(placed.diagnostics.map(words)).toEqual(
      result.diagnostics.map(({ span }) => span && before.slice(span.start, span.end)),
    );
    expect(placed.diagnostics.length).toBeGreaterThan(0);
  }
});

it('tells lessons apart whose folders have no Latin letter', async () => {
  const result = await imported('the-valley.txt', TEXT);
  const ids = ['한국전쟁', '洪水', 'الفيضان'].map((folder) => {
    const text = String(inFolder(result, folder).files[0]?.content);
    const { lesson, diagnostics } = parseLesson([{ path: 'lesson.md', text }], { folder: 'x' });
    expect(diagnostics.filter(({ rule }) => rule.startsWith('id') || rule.startsWith('front'))).toEqual([]);
    return lesson.id;
  });
  expect(new Set(ids).size).toBe(ids.length);
});

it('takes no other field for the id', async () => {
  const result = await imported('x.md', '---\ntitle: "id: nine"\nid: mine\n---\n\n# S\n\nid: nothing\n');
  const text = String(inFolder(result, 'own').files[0]?.content);
  expect(text).toContain('title: "id: nine"\nid: own\n');
  expect(text).toContain('\nid: nothing\n');
});
