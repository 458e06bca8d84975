import { expect, it } from 'vitest';
import { workbookName } from './workbook-name.ts';

it.each([
  ['korea-1950', 'korea-1950.md'],
  ['../../x', '_2e__2e__2f__2e__2e__2f_x.md'],
  ['lesson', '_lesson.md'],
  ['', '_.md'],
  ['한국', '_d55c__ad6d_.md'],
])('the workbook of %j is %s', (lesson, name) => {
  expect(workbookName(lesson)).toBe(name);
});

it('two lessons never share one for the letters that a file’s name cannot have', () => {
  expect(workbookName('a.b')).not.toBe(workbookName('a_2e_b'));
});
