import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/plain-text.ts';
import { applyToFiles } from '../testing/apply-to-files.ts';
import { lessonTexts } from '../testing/lesson-arbitrary.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { dependentsOf, removeElement } from './remove-element.ts';

const texts = {
  'lesson.md': `${frontMatter}
## A
<!-- section id=a -->

Text A.[^1][^own]

[^both]: Cited elsewhere.

### Inside A
<!-- question id=qa -->

Why?

## B
<!-- section id=b -->

Text B.[^both]

[^1]: First.

[^own]: Only A's.
`,
  'exercises.md': '## X\n<!-- exercise id=x type=essay section=a -->\n\nWrite.[^1]\n',
  'reference.yaml': 'events:\n  - id: e\n    name: E\n    date: 1950\n    section: a\n',
};

describe('removing', () => {
  const { lesson } = parseText(texts);
  const [a] = lesson.sections;
  if (!a) throw new Error('the sample has gone wrong');

  it('tells first what hangs on it', () => {
    const { inside, naming, events, notes } = dependentsOf(lesson, a);
    expect([inside, naming, events].map((list) => list.map(({ id }) => id))).toEqual([['qa'], ['x'], ['e']]);
    expect(notes.map(({ label }) => label)).toEqual(['own']);
  });

  it('keeps the notes that are defined there and cited elsewhere', () => {
    const { edits = [] } = removeElement(lesson, a);
    expect(applyToFiles(texts, edits)['lesson.md']).toBe(
      `${frontMatter}\n## B\n<!-- section id=b -->\n\nText B.[^both]\n\n[^1]: First.\n\n[^own]: Only A's.\n\n[^both]: Cited elsewhere.\n`,
    );
  });

  it('takes notes along that nothing else cites, if it shall', () => {
    const { edits = [] } = removeElement(lesson, a, true);
    expect(applyToFiles(texts, edits)['lesson.md']).toBe(
      `${frontMatter}\n## B\n<!-- section id=b -->\n\nText B.[^both]\n\n[^1]: First.\n\n[^both]: Cited elsewhere.\n`,
    );
  });

  it('an element takes away its own lines and nothing else', () => {
    fc.assert(
      fc.property(lessonTexts, fc.nat(), fc.boolean(), (files, which, withNotes) => {
        const before = parseText(files).lesson;
        const all = [...before.sections, ...before.questions, ...before.exercises];
        const element = all[which % all.length];
        if (!element) return;
        const { edits, refused } = removeElement(before, element, withNotes);
        expect(refused).toBeUndefined();
        const next = applyToFiles(files, edits ?? []);
        const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');
        const pool = lines(Object.values(files).join('\n'));
        const left = lines(Object.values(next).join('\n'));
        expect(left.filter((line) => !pool.includes(line))).toEqual([]);
        const { lesson: after, broken } = parseText(next);
        const { inside } = dependentsOf(before, element);
        expect([...after.sections, ...after.questions, ...after.exercises]).toHaveLength(
          all.length - 1 - inside.length,
        );
        expect(broken.filter((rule) => rule === 'note-undefined')).toEqual([]);
        if (withNotes) expect(broken.filter((rule) => rule === 'note-unused')).toEqual([]);
        for (const { label, note } of after.markers)
          expect(note && plainText(note.body)).toBe(
            plainText(before.notes.find((one) => one.label === label)?.body ?? []),
          );
      }),
      { numRuns: 80, seed: 5 },
    );
  });
});
