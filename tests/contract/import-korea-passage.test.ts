import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPassage } from '@marginalia/core/import';
import { describe, expect, it } from 'vitest';

// The passage is under copyright: it never enters the repository, and is tried only where it lies beside it.
const FILE = join(import.meta.dirname, '..', '..', '..', 'shared', 'korea-1950', '000_82dda7ecfc308376.txt');
const there = existsSync(FILE);
if (!there) console.info(`skipped: there is no ${FILE}, which is not part of the repository`);

describe('the first real passage', () => {
  it.skipIf(!there)('is nine paragraphs with eight markers, exactly 93 to 100', async () => {
    const bytes = readFileSync(FILE);
    const { files, decisions, diagnostics } = await importPassage({ name: 'passage.txt', bytes });
    const lesson = String(files[0]?.content).replace(/^---\n[\s\S]*?\n---\n/, '');
    const passage = lesson
      .replace(/^<!-- section .*-->\n/gm, '')
      .replace(/^\[\^[\s\S]*$/m, '')
      .trim();
    const markers = [...passage.matchAll(/\[\^(\d+)\]/g)].map(([, label]) => Number(label));
    expect(markers).toEqual([93, 94, 95, 96, 97, 98, 99, 100]);
    expect(passage.split('\n\n').filter((block) => !block.startsWith('##'))).toHaveLength(9);
    // Nothing else was changed: with its numbers put back it is the file.
    const again = passage
      .replace(/^## .*\n\n/gm, '')
      .replace(/\[\^(\d+)\]/g, '$1')
      .replace(/\\([[\]])/g, '$1');
    expect(again.replace(/\n+/g, '\n')).toBe(bytes.toString('utf8').trim());
    const lines = decisions.filter(({ kind }) => kind === 'marker').map(({ line }) => line);
    expect(lines).toEqual([3, 3, 3, 4, 5, 6, 6, 9]);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(8).fill('import-note-missing'));
  });
});
