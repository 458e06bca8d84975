import { describe, expect, it } from 'vitest';
import { formatMessage, rules } from '../index.ts';
import { exampleFiles, exampleUnder, parseExample, type RuleExample } from '../testing/rule-example.ts';
import { rulesById } from './rules.ts';

const ids = rules.map(({ id }) => id);
const stems = (files: Record<string, unknown>) =>
  Object.keys(files).map((path) => path.replace(/^.*\/|(\.test)?\.[a-z]+$/g, ''));
const pages = import.meta.glob<string>('../../../../docs/rules/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const [reference] = Object.values(
  import.meta.glob<string>('../../../../docs/lesson-format.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

describe('the rules', () => {
  it('are sorted and each listed once', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('stand under their ids', () => {
    expect(Object.entries(rulesById).map(([id, rule]) => [id, rule.id])).toEqual(ids.map((id) => [id, id]));
  });

  it('have a file, a test and a page each, of one name', () => {
    expect(stems(import.meta.glob(['./rules/*.ts', '!./rules/*.test.ts'])).sort()).toEqual(ids);
    expect(stems(import.meta.glob('./rules/*.test.ts')).sort()).toEqual(ids);
    expect(stems(pages).sort()).toEqual(ids);
  });

  it("are listed in the author's reference with their severity", () => {
    const listed = [...(reference ?? '').matchAll(/^\| \[([a-z-]+)\]\(rules\/\1\.md\) \| (\w+) \|/gm)];
    expect(listed.map(([, id, severity]) => `${id} ${severity}`)).toEqual(
      rules.map(({ id, severity }) => `${id} ${severity}`),
    );
  });

  it.each(rules)('speak in whole sentences and say what to do: $id', ({ message, hint, suggestion }) => {
    for (const text of [message, hint, suggestion ?? 'Fine.'])
      expect(text).toMatch(/^\S.*(?:[.?:]|\{problem\})\)?$/s);
    expect(suggestion ?? '{nearest}').toContain('{nearest}');
  });
});

describe('the page of a rule', () => {
  const page = (id: string) => Object.entries(pages).find(([path]) => path.endsWith(`/${id}.md`))?.[1] ?? '';

  it.each(rules)('names the severity of its rule and says why it matters: $id', ({ id, severity }) => {
    expect(page(id)).toMatch(new RegExp(`^# ${id}\n\nSeverity: ${severity}\n\n## What it finds\n\n`));
    expect(page(id)).toContain('\n## Why it matters\n');
  });

  it.each(rules)('shows an example that breaks its rule and one that breaks none: $id', ({ id }) => {
    const wrong = exampleUnder(page(id), 'Wrong');
    const right = exampleUnder(page(id), 'Right');
    if (wrong) expect(broken(wrong)).toContain(id);
    if (right) expect(broken(right)).toEqual([]);
  });
});

describe('every message', () => {
  it.each(Object.entries(pages))('fills in all its values: %s', (_path, page) => {
    for (const [, language = '', text = ''] of page.matchAll(/```(\w+)\n([\s\S]*?)```/g)) {
      for (const { message, hint } of parseExample(exampleFiles({ language, text })).diagnostics) {
        expect(`${formatMessage(message)} ${formatMessage(hint)}`).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });
});

function broken(example: RuleExample): string[] {
  return parseExample(exampleFiles(example)).diagnostics.map(({ rule }) => rule);
}
