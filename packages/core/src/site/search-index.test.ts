import { expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { searchIndex } from './search-index.ts';
import type { SearchIndex, SearchPassage } from './search-options.ts';

function indexed(files: Readonly<Record<string, string>>): { text: string; passages: SearchPassage[] } {
  const text = searchIndex([{ folder: 'flood', lesson: parseText(files).lesson }]);
  const { index }: SearchIndex = JSON.parse(text.slice('globalThis.marginaliaSearch='.length, -2));
  return { text, passages: Object.values((index as { storedFields: object }).storedFields) };
}

it('has the sections, notes and names of a lesson, each with its place on the page', () => {
  const { passages } = indexed({
    'lesson.md':
      '---\ntitle: Flood\nid: flood\nsummary: Of rain.\n---\n\nFirst.\n\n## The rain\n<!-- section id=rain -->\n\nIt *rained*.[^a]\n\n[^a]: A note.\n',
    'reference.yaml': 'terms:\n  - id: ark\n    name: Ark\n    aliases: [boat]\n    description: A vessel.\n',
  });
  expect(passages).toEqual([
    { lesson: 0, place: '', title: 'Flood', text: 'Of rain. First.' },
    { lesson: 0, place: 'section-rain', title: 'The rain', text: 'It rained.' },
    { lesson: 0, place: 'note-a', title: 'Note 1', text: 'A note.' },
    { lesson: 0, place: 'entry-ark', title: 'Ark', text: 'boat · A vessel.' },
  ]);
});

it('has nothing of keys, of exercises, of remarks, or of notes that only keys cite', () => {
  const { text } = indexed({
    'lesson.md': `---
title: Flood
id: flood
---

## The rain
<!-- section id=rain -->

It rained. <!-- secretone: say more --> And on.

### Why?
<!-- question id=q section=rain -->

Say why.

<!-- key -->

secrettwo, as it says.[^k]

### How long?
<!-- exercise id=x type=cloze section=rain -->

It rained for **secretthree** days.

### Which?
<!-- exercise id=y type=choice section=rain -->

- [x] secretfour
  > secretfive
- [ ] other

## After
<!-- section id=after -->

Sun.

<!-- kye -->

secretsix

[^k]: secretseven.
`,
  });
  expect(text).toContain('It rained.');
  expect(text).not.toMatch(/secret/);
});
