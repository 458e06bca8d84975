import { describe, expect, it } from 'vitest';
import { earlierWorkbookName, workbookName } from './workbook-name.ts';

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

describe('a name', () => {
  const long = 'корейская-война-телеграмма-сталина-послу-штыкову-и-её-толкование';

  it('is short enough on every file system, and begins as its id does', () => {
    for (const id of [
      long,
      'x'.repeat(300),
      '한'.repeat(200),
      '\u{1F600}'.repeat(90),
      `${'a'.repeat(79)}\u{1F600}`,
    ]) {
      expect(new TextEncoder().encode(workbookName(id)).length).toBeLessThanOrEqual(80);
    }
    expect(workbookName(long)).toMatch(/^корейская-война-телеграмма-\S*~[\da-z]+\.md$/);
  });

  it.each(['con', 'CON', 'Aux', 'nul', 'prn', 'com1', 'LPT9', 'com0'])(
    'of %s is no device of Windows',
    (id) => {
      expect(workbookName(id).split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
    },
  );

  it('is never that of another id, where large and small letters are the same and Unicode is normalized', () => {
    const alike = [
      'Korea',
      'korea',
      'KOREA',
      'kórea',
      'ko\u0301rea',
      'KÓREA',
      'lesson',
      'Lesson',
      '_lesson',
      '',
      '_',
      'ß',
      'SS',
      'ss',
    ];
    const ids = [
      ...alike,
      ...alike.map((id) => `${long}${id}`),
      ...alike.map((id) => `${'x'.repeat(90)}${id}`),
    ];
    const names = ids.map((id) => workbookName(id).normalize('NFD').toLowerCase());
    expect(new Set(names).size).toBe(ids.length);
  });

  it('ends neither in a dot nor in a space before its ending', () => {
    for (const id of ['a.', 'a ', '. .', '..', '.', 'a/b', '\\', '\0', '\uD800'])
      expect(workbookName(id)).toMatch(/^[^./\\\0 ]+\.md$/);
  });

  it('stays what it was wherever that was fit', () => {
    for (const id of ['korea-1950', 'a.b', '한국', 'lesson', 'x'.repeat(70)])
      expect(workbookName(id)).toBe(earlierWorkbookName(id));
  });
});
