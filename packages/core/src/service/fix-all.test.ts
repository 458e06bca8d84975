import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll, parseLesson } from '../index.ts';
import { growth } from '../testing/growth.ts';
import { frontMatter } from '../testing/parse-text.ts';

const mend = (texts: Readonly<Record<string, string>>, rule?: string) => {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const wanted = rule === undefined ? {} : { wanted: (found: { rule: string }) => found.rule === rule };
  const { edits, fixed, diagnostics } = fixAll(files, wanted);
  const after = Object.fromEntries(
    files.map(({ path, text }) => [
      path,
      applyEdits(
        text,
        edits.filter(({ span }) => span.file === path),
      ),
    ]),
  );
  return { after, fixed, broken: diagnostics.map(({ rule: id }) => id) };
};

describe('fix all', () => {
  it('mends everything that has one right way, over all parts, in as many rounds as it takes', () => {
    const { after, broken } = mend({
      'lesson.md': `${frontMatter}## The First Part\n<!-- section id=First_Part lens=x -->\n\nA[^2] b[^1]. See [it](#First_Part).\n\n#### C\n\nD.\n\n## The first part\n\nE.\n\n[^1]: N.\n[^2]: N.\n`,
      'more.md':
        '## X\n<!-- exercise type=chioce section=First_Part notes="2 1" -->\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n',
    });
    expect(after['lesson.md']).toBe(
      `${frontMatter}## The First Part\n<!-- section id=first-part lens=x -->\n\nA[^1] b[^2]. See [it](#first-part).\n\n### C\n\nD.\n\n## The first part\n<!-- section id=first-part-2 -->\n\nE.\n\n[^2]: N.\n[^1]: N.\n`,
    );
    expect(after['more.md']).toContain('<!-- exercise id=x-x type=choice section=first-part notes="1 2" -->');
    expect(broken).toEqual(['mark-unknown-key']);
  });

  it('of one rule leaves the others alone', () => {
    const { after, fixed } = mend(
      { 'lesson.md': `${frontMatter}## A\n\nText.\n\n#### B\n\nC.\n` },
      'heading-skip',
    );
    expect(after['lesson.md']).toBe(`${frontMatter}## A\n\nText.\n\n### B\n\nC.\n`);
    expect(fixed).toBe(1);
  });

  it('removes nothing that an author wrote', () => {
    const text = `${frontMatter}A.\n\n[^1]: A note that nothing cites.\n\n[^1]: Another one.\n`;
    expect(mend({ 'lesson.md': text }).after['lesson.md']).toBe(text);
  });

  it('gives what is left, and nothing where there is nothing to do', () => {
    const files = [{ path: 'lesson.md', text: `${frontMatter}A[^1].\n` }];
    expect(fixAll(files)).toEqual({ edits: [], fixed: 0, diagnostics: parseLesson(files).diagnostics });
  });

  it('gives thousands of things one name each in one round', () => {
    const count = 1_000;
    const { after, broken } = mend({
      'lesson.md': `${frontMatter}${'## Same\n\nA.\n\n## Other\n<!-- section id=same -->\n\nB.\n\n'.repeat(count)}`,
    });
    const ids = [...(after['lesson.md'] ?? '').matchAll(/ id=([\w-]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2 * count);
    expect(broken).toEqual([]);
  });

  it('loses none of thousands of fixes that touch each other', () => {
    const { after, broken } = mend({
      'lesson.md': `${frontMatter}## S\n<!-- section id=s${' id=s'.repeat(5_000)} -->\n\nA.\n`,
    });
    expect(after['lesson.md']).toBe(`${frontMatter}## S\n<!-- section id=s -->\n\nA.\n`);
    expect(broken).toEqual([]);
  });

  it('renumbers notes that a hundred thousand markers cite', () => {
    const { after } = mend({
      'lesson.md': `${frontMatter}${'A[^2]\n\n'.repeat(130_000)}B[^1]\n\n[^1]: N.\n\n[^2]: M.\n`,
    });
    expect(after['lesson.md']).toMatch(/A\[\^1\]\n\nB\[\^2\]\n\n\[\^2\]: N\.\n\n\[\^1\]: M\.\n$/);
  });

  it.each<[string, (count: number) => string]>([
    [
      'of every kind',
      (count) => '## A\n\nB[^2] c[^1].\n\n#### D\n\nE.\n\n[^1]: N.\n\n[^2]: N.\n\n'.repeat(count),
    ],
    ['that need an id', (count) => '## Same\n\n'.repeat(8 * count)],
    ['with an id twice', (count) => '## S\n<!-- section id=s -->\n\n'.repeat(6 * count)],
    ['about undefined markers', (count) => numbered(8 * count, (n) => `[^none${n}]\n\n`)],
    ['about one marker in headings', (count) => numbered(8 * count, (n) => `## h[^${n}]\n\n`)],
    ['about notes of one label', (count) => 'a[^1]\n\n'.repeat(count) + '[^1]: x\n\n'.repeat(10 * count)],
    ['about labels with blanks', (count) => numbered(10 * count, (n) => `[^a ${n}]\n\n`)],
    [
      'about unknown keys',
      (count) => `## S\n<!-- section id=s${numbered(15 * count, (n) => ` k${n}=v`)} -->\n`,
    ],
    ['about allow marks of no use', (count) => 'a <!-- allow note-unused -->\n\n'.repeat(4 * count)],
    ['on one line', (count) => 'a <!-- allow note-unused --> '.repeat(4 * count)],
  ])('takes time in proportion to the findings %s', async (_, make) => {
    const work = (text: string) => fixAll([{ path: 'lesson.md', text }]);
    expect(await growth((count) => frontMatter + make(count), work, 20)).toMatchObject({ linear: true });
  });
});

function numbered(count: number, make: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => make(n)).join('');
}
