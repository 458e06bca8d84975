import { parseLesson } from '@marginalia/core';
import { expect, it } from 'vitest';
import type { Target } from '../../webview/reader/reader-protocol.ts';
import { spanOf } from './span-of.ts';

const TEXT = `---
title: The siege
reference: reference.yaml
parts: [tasks.md]
---

## Walls
<!-- section id=walls -->

Duke Odo came.[^a b] He went.[^1] He came.[^1]

### Towers

They stood.

[^a b]: A note.
[^1]: Another.
`;
const TASKS = '# Tasks\n\n## Why?\n<!-- question id=q-why section=walls -->\n\nSay why.\n';
const REFERENCE = 'people:\n  - id: odo\n    name: Odo\n    about: A duke.\n';
const files = { 'lesson.md': TEXT, 'tasks.md': TASKS, 'reference.yaml': REFERENCE };
const { lesson } = parseLesson(Object.entries(files).map(([path, text]) => ({ path, text })));

/** What stands at the span of a target. */
function words(kind: Target['kind'], id: string): string | undefined {
  const span = spanOf(lesson, { kind, id } as Target);
  return span && files[span.file as keyof typeof files].slice(span.start, span.end);
}

it.each([
  ['section', 'walls', /^## Walls/],
  ['note', '1', /^\[\^1\]: Another/],
  ['marker', '1-2', /^\[\^1\]$/],
  ['paragraph', '2', /^They stood\.$/],
  ['item', 'q-why', /^## Why\?/],
  ['entry', 'odo', /odo/],
] as const)('leads from the %s %s to its Markdown', (kind, id, expected) => {
  expect(words(kind, id)).toMatch(expected);
});

it('leads to the marker that was meant, not to the first of its note', () => {
  const first = TEXT.indexOf('[^1]');
  expect(spanOf(lesson, { kind: 'marker', id: '1-1' })?.start).toBe(first);
  expect(spanOf(lesson, { kind: 'marker', id: '1-2' })?.start).toBe(TEXT.indexOf('[^1]', first + 1));
});

it.each([
  ['section', 'gone'],
  ['note', '7'],
  ['marker', '1-3'],
  ['marker', 'nonsense'],
  ['paragraph', '99'],
  ['paragraph', ''],
  ['item', 'gone'],
  ['entry', 'gone'],
  ['subheading', 'gone'],
  ['annotation', 'x'],
] as const)('leads nowhere from the %s “%s”, which the lesson does not have', (kind, id) => {
  expect(words(kind, id)).toBeUndefined();
});
