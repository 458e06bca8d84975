import { describe, expect, it } from 'vitest';
import { formatMessage } from '../model/message.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { imported } from '../testing/imported.ts';
import { groupDecisions, importCounts } from './group-decisions.ts';
import type { ImportResult } from './import-result.ts';

const run = Array.from({ length: 8 }, (_, n) => `The valley was dry for years.${n + 1}`).join(' ');
const files: readonly (readonly [name: string, text: string])[] = [
  ['numbers.txt', `${run} It was over.12 Nobody slept.3 In 1950 it rained. She was 7. Then came help.\n`],
  [
    'unused.txt',
    `${run}\n\nNotes\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n}. Note ${n}.`).join('\n')}\n`,
  ],
  ['unused.md', '# A\n\nText.[^1] A <i lang="de">Wort</i> here.\n\n[^1]: One.\n\n[^2]: Never cited.\n'],
  [
    'page.html',
    '<main><h1>A</h1><p>Text <font>x</font>.</p><img src="data:image/png;base64,iVBORw0KGgo="></main>',
  ],
  ['hyphen.txt', `The well-\nbeing of the well and the being of all.\n${run}\n`],
];

describe('one fact', () => {
  it.each(files)(
    'is one finding: none of the import tells what the check of the lesson tells, in %s',
    async (name, text) => {
      const result = await imported(name, text);
      const rules = result.diagnostics.filter(({ code }) => !code.startsWith('import-'));
      const doubts = result.diagnostics.filter(({ code }) => code.startsWith('import-'));
      for (const { span: own } of doubts)
        for (const { span: other } of rules)
          expect(
            own && other && own.file === other.file && own.start < other.end && other.start < own.end,
          ).not.toBe(true);
      // What the check will tell for as long as the lesson stands is told by the check, with its very name.
      const sources = result.files.flatMap(({ path, content }) =>
        typeof content === 'string' ? { path, text: content } : [],
      );
      const { diagnostics } = parseLesson(sources, {
        folder: 'x',
        paths: result.files.map(({ path }) => path),
      });
      expect(rules.map(({ code }) => code)).toEqual(
        diagnostics.filter(({ severity }) => /^(?:error|warning)$/.test(severity)).map(({ rule }) => rule),
      );
    },
  );

  it('is told where its decision is', async () => {
    const result = await imported(...(files[0] as [string, string]));
    const groups = groupDecisions(result.decisions, result.diagnostics);
    const told = groups.flatMap(({ decisions }) => decisions.flatMap(({ doubts }) => doubts));
    const alone = result.diagnostics.filter(({ decision }) => decision === undefined);
    expect(told.length).toBeGreaterThan(1);
    expect(told.length + alone.length).toBe(result.diagnostics.length);
    for (const { decisions } of groups)
      for (const { line, doubts } of decisions) for (const doubt of doubts) expect(doubt.line).toBe(line);
  });

  it('comes with the line of the file, also where the check tells it', async () => {
    const { diagnostics } = await imported(...(files[1] as [string, string]));
    expect(diagnostics.find(({ code }) => code === 'note-unused')?.line).toBe(12);
  });
});

it('counts what was done in words', async () => {
  const counts = (result: ImportResult): string => importCounts(result).map(formatMessage).join(', ');
  const result = await imported('unused.txt', files[1]?.[1] ?? '');
  expect(counts(result)).toBe('8 markers, 1 place to look at');
  const id = result.decisions.find(({ kind }) => kind === 'marker')?.id ?? '';
  expect(counts(await imported('unused.txt', files[1]?.[1] ?? '', { otherwise: [id] }))).toContain(
    '7 markers',
  );
});

describe('a number on a line of its own that may be that of a page', () => {
  const text = `${run}\n\n13\n\nAnd more of it, which nobody had read before.\n`;

  it('stays, with one mark in the lesson', async () => {
    const { passage, codes, decisions, diagnostics } = await imported('x.txt', text);
    expect(passage).toContain('\n\n13\n\n');
    expect(codes.filter((code) => code.startsWith('import-page'))).toEqual(['import-page-number: 13']);
    const doubt = diagnostics.find(({ code }) => code === 'import-page-number');
    expect(decisions[doubt?.decision ?? -1]).toMatchObject({ kind: 'prose', line: 3, id: 'prose:3:1' });
  });

  it('goes where that is asked for, and its words are told', async () => {
    const { passage, codes, decisions } = await imported('x.txt', text, { otherwise: ['prose:3:1'] });
    expect(passage).not.toContain('13');
    expect(codes.join()).not.toContain('import-page-number');
    expect(decisions).toContainEqual(expect.objectContaining({ otherwise: true, removed: '13' }));
  });
});
