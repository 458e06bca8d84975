import { describe, expect, it } from 'vitest';
import { applyEdits, type Diagnostic, fixesFor, formatMessage, type SourceFile } from '../../index.ts';
import type { Fix } from '../../model/text-edit.ts';
import { exampleFiles, exampleUnder, parseExample } from '../../testing/rule-example.ts';

const pages = import.meta.glob<string>('../../../../../docs/rules/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Every finding on the "Wrong" example of a rule's page that is of that rule. */
const findings = Object.entries(pages).flatMap(([path, page]) => {
  const id = /([^/]+)\.md$/.exec(path)?.[1] ?? '';
  const wrong = exampleUnder(page, 'Wrong');
  if (!wrong) return [];
  const files = exampleFiles(wrong);
  const { lesson, diagnostics } = parseExample(files);
  return diagnostics
    .filter(({ rule }) => rule === id)
    .map((diagnostic) => ({ id, files, diagnostics, fixes: fixesFor(diagnostic, lesson) }));
});
const fixes = findings.flatMap(({ fixes: all, ...finding }) =>
  all.map((fix) => ({ ...finding, fix, title: formatMessage(fix.title) })),
);

describe('the fixes of every rule, on the wrong example of its page', () => {
  it('are there for most rules', () => {
    const mended = new Set(fixes.filter(({ title }) => !title.startsWith('Allow')).map(({ id }) => id));
    expect(mended.size).toBeGreaterThan(38);
  });

  it.each(fixes.filter(({ fix }) => fix.preferred))(
    'where they are the one right way mend it and break nothing: $id, $title',
    ({ id, files, diagnostics, fix }) => {
      const after = parseExample(apply(files, fix)).diagnostics;
      expect(count(after, id)).toBeLessThan(count(diagnostics, id));
      expect(arisen(diagnostics, after)).toEqual([]);
    },
  );

  it.each(fixes.filter(({ title }) => title.startsWith('Allow')))(
    'allow it on its line, and nothing else: $id',
    ({ id, files, diagnostics, fix }) => {
      const after = parseExample(apply(files, fix)).diagnostics;
      expect(count(after, id)).toBeLessThan(count(diagnostics, id));
      expect(arisen(diagnostics, after)).toEqual([]);
    },
  );

  it.each(fixes.filter(({ fix, title }) => !fix.preferred && !title.startsWith('Allow')))(
    'where the author chooses mend it too: $id, $title',
    ({ id, files, diagnostics, fix }) => {
      const after = parseExample(apply(files, fix)).diagnostics;
      expect(count(after, id)).toBeLessThan(count(diagnostics, id));
    },
  );

  it.each(fixes)('speak, and edit without overlap: $id, $title', ({ title, fix }) => {
    expect(title).toMatch(/^\S.+\S$/);
    expect(title).not.toMatch(/\{\w+\}|(?<!-)undefined/);
    const sorted = fix.edits.toSorted((a, b) => a.span.start - b.span.start);
    for (const [index, { span, text, placeholder }] of sorted.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.span.end ?? 0);
      expect(text).toContain(placeholder ?? '');
    }
  });
});

function apply(files: readonly SourceFile[], { edits }: Fix): SourceFile[] {
  return files.map((file) => ({
    ...file,
    text: applyEdits(
      file.text,
      edits.filter(({ span }) => span.file === file.path),
    ),
  }));
}

function count(diagnostics: readonly Diagnostic[], id: string): number {
  return diagnostics.filter(({ rule }) => rule === id).length;
}

/** Rules that find more than before. */
function arisen(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  return [...new Set(after.map(({ rule }) => rule))].filter((id) => count(after, id) > count(before, id));
}
