import { expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const table = async (rows: string): Promise<string> =>
  (await imported('x.html', `<table>${rows}</table>`)).passage.replace(/^[\s\S]*?\n\n/, '');

it('a table with joined cells has no columns in which nothing can stand', async () => {
  expect(
    await table(
      '<tr><td colspan=40>Ship</td><td colspan=15>Crew</td></tr><tr><td colspan=40>Aurora</td><td colspan=15>12</td></tr>',
    ),
  ).toBe('| Ship | Crew |\n| --- | --- |\n| Aurora | 12 |');
});

it('a column that is empty is kept: it may be one to fill in', async () => {
  expect(await table('<tr><td>Ship</td><td></td></tr><tr><td>Aurora</td><td></td></tr>')).toBe(
    '| Ship |  |\n| --- | --- |\n| Aurora |  |',
  );
});

it('what is beyond the last column that is shown stands in it', async () => {
  const row = (sign: string): string =>
    `<tr>${Array.from({ length: 60 }, (_, at) => `<td>${sign}${at}</td>`).join('')}</tr>`;
  const [head = ''] = (await table(row('a') + row('b'))).split('\n');
  expect(head).toMatch(/\| a48 \| a49 a50 .* a59 \|$/);
});
