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

  it('takes time in proportion to the lesson', () => {
    const make = (count: number) =>
      frontMatter + '## A\n\nB[^2] c[^1].\n\n#### D\n\nE.\n\n[^1]: N.\n\n[^2]: N.\n\n'.repeat(count);
    const work = (text: string) => fixAll([{ path: 'lesson.md', text }]);
    expect(growth(make, work, 20)).toMatchObject({ linear: true });
  });
});
