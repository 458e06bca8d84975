import { describe, expect, it } from 'vitest';
import { applyEdits, followRename, parseLesson } from '../index.ts';

function renamed(head: string, body: string, to: string): string {
  const files = [
    {
      path: 'lesson.md',
      text: `---\ntitle: T\n${head}\nid: t\n---\n\n## S\n<!-- section id=s -->\n\n${body}\n`,
    },
    { path: 'questions.md', text: '# Questions\n' },
    { path: 'more.md', text: '# More\n' },
  ];
  const { lesson } = parseLesson(files);
  return applyEdits(files[0]?.text ?? '', followRename(lesson, 'questions.md', to));
}

describe('another name for a part', () => {
  it.each([
    ['parts: [questions.md, more.md]', 'parts: [talk.md, more.md]'],
    ['parts: [more.md, "questions.md"]', 'parts: [more.md, talk.md]'],
    ["parts:\n  - more.md\n  - 'questions.md'", 'parts:\n  - more.md\n  - talk.md'],
    ['parts:\n- questions.md\n- more.md', 'parts:\n- talk.md\n- more.md'],
    ['parts: [more.md]\nsummary: questions.md', 'parts: [more.md]\nsummary: questions.md'],
    ['summary: see questions.md', 'summary: see questions.md'],
  ])('stands in %j', (before, after) => {
    expect(renamed(before, 'Text.', 'talk.md')).toContain(`title: T\n${after}\nid: t`);
  });

  it('stands in links, with what is behind the sign #', () => {
    const text = renamed(
      'parts: [questions.md]',
      'See [questions.md](questions.md#q-a), [b](./questions.md), [c](other.md).',
      'my talk.md',
    );
    expect(text).toContain('See [questions.md](my%20talk.md#q-a), [b](my%20talk.md), [c](other.md).');
    expect(text).toContain('parts: [my talk.md]');
  });

  it('is quoted where YAML would read it otherwise', () => {
    expect(renamed('parts: [questions.md]', 'Text.', 'a, b.md')).toContain('parts: ["a, b.md"]');
  });
});
