import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_REPORTS, coreDoors, makeApiReports } from '../toolchain/api-report.ts';
import { ROOT } from '../toolchain/repository.ts';

const reports = makeApiReports();
/** Names that a report tells of as values. */
const valuesIn = (report: string): string[] =>
  [...report.matchAll(/^export (?:declare )?(?:abstract )?(?:class|const|function|enum) (\w+)/gm)].map(
    ([, name = '']) => name,
  );

describe('the committed reports of what core lets out', () => {
  it('are one for each door', () => {
    expect(readdirSync(API_REPORTS).sort()).toEqual([...reports.keys()].sort());
  });

  it.each([...reports])('%s is as the sources are; else run: npm run fix', (name, report) => {
    expect(readFileSync(join(API_REPORTS, name), 'utf8')).toBe(report);
  });

  // A page's door needs a browser.
  it.each([...coreDoors()].filter(([name]) => name !== 'page'))(
    'tell of every value of the door %s, and of no other',
    async (name, types) => {
      const door = await import(join(ROOT, 'packages', 'core', types.replace(/\.d\.ts$/, '.js')));
      const report = reports.get(`${name}.api.md`) ?? '';
      expect(valuesIn(report).sort()).toEqual(Object.keys(door).sort());
    },
  );
});
