import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Diagnostic, fixAll, fixesFor, parseLesson, type SourceFile } from '../index.ts';
import { newLesson } from '../template/new-lesson.ts';
import { mistakes, withMistake } from '../testing/mistakes.ts';
import { severities } from './apply-settings.ts';

const shipped = import.meta.glob<string>('../../../content/lessons/writing-a-lesson/*.{md,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const small: readonly SourceFile[] = [
  {
    path: 'lesson.md',
    text: `---
title: The flood
id: the-flood
language: en
minutes: 30
authors: [Ada]
parts: [tasks.md]
---

## The night
<!-- section id=night -->

The wind rose over the sea.[^1] Nobody had expected the water before morning.[^second]

## The morning
<!-- section id=morning -->

People sat on roofs. See [the report](https://example.org/report).

[^1]: A warning had been sent.

[^second]: So the inquiry found.
`,
  },
  {
    path: 'tasks.md',
    text: `# Tasks

## Why so late?
<!-- question id=q-late section=night notes="1 second" lens=analysis minutes=10 -->

Find two reasons.

> [!TIP]
> Read the notes.

<!-- key -->

A good answer uses the note.

## When did it go?
<!-- exercise id=x-when type=choice points=1 section=night -->

- [x] At three
  > So the passage says.
- [ ] At five
  > That was the telephone.

## What came first?
<!-- exercise id=x-order type=order points=2 section=night -->

1. The wind rose
2. The dike had gone
3. People sat on roofs

## Who did what?
<!-- exercise id=x-match type=match points=2 section=morning -->

| Who | What |
|---|---|
| People | sat on roofs |
| The wind | rose over the sea |

## Fill in
<!-- exercise id=x-cloze type=cloze points=1 section=night -->

The **wind** rose over the **sea**.

## Surprise
<!-- exercise id=x-words type=evidence points=1 section=night -->

Which words?

<!-- key -->

> Nobody had expected the water before morning
`,
  },
];
const lessons: readonly (readonly SourceFile[])[] = [
  small,
  newLesson({ title: 'The flood', id: 'the-flood' }),
  Object.entries(shipped).map(([path, text]) => ({ path: path.replace(/^.*\//, ''), text })),
];

/** A lesson with one to three mistakes. */
const mistaken = fc
  .tuple(
    fc.constantFrom(...lessons),
    fc.array(fc.tuple(fc.constantFrom(...mistakes), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
  )
  .map(([files, made]) =>
    made.reduce((now, [mistake, file, line]) => {
      const chosen = file % now.length;
      const lines = now[chosen]?.text.split('\n').length ?? 1;
      // The first line from there on that it can befall.
      for (let at = line % lines; at < lines; at++) {
        const next = withMistake(now, mistake, { file: chosen, line: at });
        if (next) return next;
      }
      return now;
    }, files),
  );

const runs = Number(import.meta.env['VITE_MISTAKE_RUNS'] ?? 250);

describe('whatever is mended unasked', () => {
  it.each(mistakes)('knows where $name can be made', (mistake) => {
    const files = lessons[0] as readonly SourceFile[];
    const places = files.flatMap((file, index) =>
      file.text.split('\n').map((_, line) => withMistake(files, mistake, { file: index, line })),
    );
    expect(places.some((made) => made !== undefined)).toBe(true);
  });

  it('leaves every word of the author, and no finding that is worse', () => {
    fc.assert(
      fc.property(mistaken, (files) => {
        const before = parse(files);
        const { edits, diagnostics } = fixAll(files, optionsOf(files));
        expectKept(files, edited(files, edits));
        expectNoGraver(before.diagnostics, diagnostics);
      }),
      { numRuns: runs, seed: 12 },
    );
  });

  it('does so one by one too', () => {
    fc.assert(
      fc.property(mistaken, (files) => {
        const { lesson, diagnostics } = parse(files);
        for (const diagnostic of diagnostics.slice(0, 8)) {
          for (const { preferred, edits } of fixesFor(diagnostic, lesson)) {
            if (!preferred) continue;
            const after = edited(files, edits);
            expectKept(files, after);
            expectNoGraver(diagnostics, parse(after).diagnostics, diagnostic.severity);
          }
        }
      }),
      { numRuns: runs, seed: 12 },
    );
  });

  it('gives nothing a new id that has one, however it is written', () => {
    fc.assert(
      fc.property(mistaken, (files) => {
        const ids = (texts: readonly SourceFile[]) =>
          texts.flatMap(({ text }) =>
            [...text.matchAll(/\b(?:id|di)\s*[=:＝]\s*["“]?([\w-]+)/g)].map(([, id]) => id),
          );
        const after = ids(edited(files, fixAll(files, optionsOf(files)).edits)).map(folded);
        for (const id of ids(files)) expect(after.some((one) => one.startsWith(folded(id)))).toBe(true);
      }),
      { numRuns: runs, seed: 12 },
    );
  });

  it('tells few things of one mistake', () => {
    const told = lessons.flatMap((files) =>
      mistakes.flatMap((mistake) =>
        files.flatMap((file, index) => {
          const lines = file.text.split('\n').map((_, line) => line);
          const made = lines.map((line) => withMistake(files, mistake, { file: index, line }));
          const first = made.find((one) => one !== undefined);
          return first ? [[mistake.name, file.path, parse(first).diagnostics.length] as const] : [];
        }),
      ),
    );
    expect(told.filter(([, , count]) => count > 8)).toEqual([]);
  });
});

function optionsOf(files: readonly SourceFile[]): { folder: string; paths: string[] } {
  return { folder: 'the-flood', paths: files.map(({ path }) => path) };
}

function parse(files: readonly SourceFile[]): ReturnType<typeof parseLesson> {
  return parseLesson(files, optionsOf(files));
}

function edited(files: readonly SourceFile[], edits: ReturnType<typeof fixAll>['edits']): SourceFile[] {
  return files.map((file) => ({
    ...file,
    text: applyEdits(
      file.text,
      edits.filter(({ span }) => span.file === file.path),
    ),
  }));
}

/** Words that a mistake made another word of, or that are markup. */
const KNOWN = /^(?:span|v|b|english)$/;

function expectKept(files: readonly SourceFile[], after: readonly SourceFile[]): void {
  const left = words(after);
  // Where keys, names and values are written, a misspelt one is corrected.
  const prose = files.map((file) => ({ ...file, text: file.text.replace(OURS, ' ') }));
  const lost = [...words(prose)].filter(
    ([word, count]) => (left.get(word) ?? 0) < count && !KNOWN.test(word),
  );
  expect(lost).toEqual([]);
}

/** What our own words are written in: marks, names of fields, names of hints. */
const OURS = /^.*(?:<!|\\<!).*$|^[\p{L}]+(?=\s*[:：])|^> \[!.*$/gmu;

function words(files: readonly SourceFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of files)
    for (const [word] of text.matchAll(/\p{L}{2,}/gu))
      counts.set(folded(word), (counts.get(folded(word)) ?? 0) + 1);
  return counts;
}

function folded(word: string | undefined): string {
  return (word ?? '').toLowerCase().replace(/[_-]/g, '');
}

/** No rule that is graver than what was there finds more than before. */
function expectNoGraver(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  mended: Diagnostic['severity'] = 'error',
): void {
  const worst = Math.min(
    ...before.map(({ severity }) => severities.indexOf(severity)),
    severities.indexOf(mended),
  );
  const limit = mended === 'error' ? worst : severities.indexOf(mended);
  const count = (list: readonly Diagnostic[], id: string) => list.filter(({ rule }) => rule === id).length;
  const graver = after.filter(({ severity }) => severities.indexOf(severity) < limit);
  expect(
    graver.filter(({ rule }) => count(after, rule) > count(before, rule)).map(({ rule }) => rule),
  ).toEqual([]);
}
