import { expect, it } from 'vitest';
import { importCodes } from './import-codes.ts';

const pages: Record<string, string> = import.meta.glob('../../../../docs/import.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('everything that an import tells stands in docs/import.md, and nothing else', () => {
  const [page = ''] = Object.values(pages);
  const rows = [...page.matchAll(/^\| (`import-.*?) \|/gm)].map(([, cell = '']) => cell);
  const documented = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code));
  expect(documented.sort()).toEqual([...Object.keys(importCodes), 'import-refused'].sort());
});
