import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Most files that somebody has to read who wants to know what a hover does. */
const MOST = 8;
/** What is below all that is told of a lesson: plain data, strings, the pieces of a file, and the lesson itself. */
const GROUND = /^(?:model|text|markdown\/chunk)\/|^lesson\/(?:build-lesson|text-note)\.ts$/;

const ran: Record<string, { readonly kind: string; readonly files: readonly string[] }> = JSON.parse(
  execFileSync(process.execPath, [join(import.meta.dirname, 'hover-coverage.ts')], { encoding: 'utf8' }),
);

describe('the way of a hover', () => {
  it('was walked for every kind', () => {
    const kinds = Object.fromEntries(Object.entries(ran).map(([place, { kind }]) => [place, kind]));
    expect(kinds).toEqual({
      note: 'note',
      citations: 'citations',
      name: 'entry',
      id: 'element',
      link: 'element',
      mark: 'explanation',
      field: 'explanation',
      entry: 'explanation',
    });
    for (const { files } of Object.values(ran)) expect(files).toContain('language/hover.ts');
  });

  it.each(Object.entries(ran))(`goes through at most ${MOST} files over a %s`, (_place, { files }) => {
    const way = files.filter((file) => !GROUND.test(file));
    expect(way.length, way.join('\n')).toBeLessThanOrEqual(MOST);
  });
});
