import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { labelKey } from '../model/note.ts';
import { parseText } from '../testing/parse-text.ts';

interface Case {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

const texts: Record<string, string> = import.meta.glob('../../fixtures/notes/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.keys(texts).map((path) => path.split('/').at(-1) ?? path);

/** The cases of a fixture file; what stands before the first blank line is an introduction. */
function casesOf(file: string): Case[] {
  const text = Object.entries(texts).find(([path]) => path.endsWith(`/${file}`))?.[1] ?? '';
  const pattern = /^(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)^\.$/gm;
  return [...text.matchAll(pattern)].map(([, title = '', input = '', expected = '']) => ({
    title,
    input,
    expected,
  }));
}

/** References and definitions of a text as a fixture writes them. */
function found(body: string): string {
  const { lesson } = parseText(body);
  return [
    ...lesson.markers.map(({ label }) => `ref ${label}`),
    ...lesson.notes.map(({ label, body: prose }) => `def ${label}: ${plainText(prose)}`.trimEnd()),
    ...lesson.duplicateNotes.map(({ label, body: prose }) => `dup ${label}: ${plainText(prose)}`.trimEnd()),
    '',
  ].join('\n');
}

describe.each(files)('notes as in %s', (file) => {
  const cases = casesOf(file);

  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(3);
  });

  it.each(cases)('$title', ({ input, expected }) => {
    expect(found(input)).toBe(expected);
  });
});

/** The labels that markdown-it-footnote defines, and those of them that it sees cited. */
function theirs(body: string): { defined: string[]; cited: string[] } {
  const env: { footnotes?: { refs?: Record<string, number>; list?: { label?: string }[] } } = {};
  createMarkdownIt({ html: true }).use(footnote).parse(body, env);
  const defined = Object.keys(env.footnotes?.refs ?? {}).map((key) => key.slice(1));
  const cited = (env.footnotes?.list ?? []).flatMap(({ label }) => label ?? []);
  return { defined: sorted(defined), cited: sorted(cited) };
}

function ours(body: string): { defined: string[]; cited: string[] } {
  const { lesson } = parseText(body);
  return {
    defined: sorted([...lesson.notes, ...lesson.duplicateNotes].map(({ label }) => label)),
    cited: sorted(lesson.markers.flatMap(({ note, label }) => (note ? label : []))),
  };
}

function sorted(labels: readonly string[]): string[] {
  return [...new Set(labels.map(labelKey))].sort();
}

describe('beside markdown-it-footnote', () => {
  const shared = files.filter((file) => file !== 'differences.txt').flatMap(casesOf);
  it.each(shared)('the same notes and references: $title', ({ input }) => {
    expect(ours(input)).toEqual(theirs(input));
  });

  it('the same notes and references in random compositions', () => {
    const word = fc.constantFrom(
      'text',
      'a[^a]',
      '[^b]',
      '*c[^c]*',
      '`[^a]`',
      '\\[^b]',
      '[l](u)',
      '[^a](u)',
      '![p](u)',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const note = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), line)
      .map(([label, text]) => `[^${label}]: ${text}`);
    const block = fc.oneof(
      line,
      note,
      fc.tuple(note, line).map(([first, second]) => `${first}\n\n    ${second}`),
      fc.tuple(note, line).map(([first, second]) => `${first}\n\n    - ${second}\n\n    > ${second}`),
      line.map((text) => `- ${text}\n\n  ${text}`),
      line.map((text) => `> ${text}\n>\n> - ${text}`),
      note.map((text) => `- x\n\n  ${text}`),
      note.map((text) => `> ${text}`),
      line.map((text) => `## ${text}`),
      line.map((text) => `    ${text}`),
      line.map((text) => `\`\`\`\n${text}\n\`\`\``),
      line.map((text) => `| ${text} | x |\n|---|---|\n| y | ${text} |`),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const body = blocks.join('\n\n');
        expect(ours(body)).toEqual(theirs(body));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
