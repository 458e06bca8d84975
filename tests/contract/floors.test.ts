import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { doors, floors } from './floors.ts';
import { circles, type Import, importsWithin } from './import-graph.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'marginalia-floors-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The room that a file is in: the folder or file directly under the house. */
const roomOf = (file: string): string => file.split('/')[0] ?? file;

/** Imports of something on a higher floor, or of a neighbour on the same. */
function upward(imports: readonly Import[], list: readonly (readonly string[])[]): string[] {
  const floorOf = new Map(list.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
  return imports
    .filter(({ from, to }) => roomOf(from) !== roomOf(to))
    .filter(({ from, to }) => (floorOf.get(roomOf(from)) ?? -1) <= (floorOf.get(roomOf(to)) ?? -1))
    .map(({ from, to }) => `${from} -> ${to}`);
}

describe.each(Object.entries(floors))('%s', (house, list) => {
  const imports = importsWithin(join(ROOT, house));

  it('has every room on a floor', () => {
    const rooms = readdirSync(join(ROOT, house)).filter((room) => !/\.(?:test|d)\.ts$/.test(room));
    expect(list.flat().toSorted()).toEqual(rooms.toSorted());
  });

  it('imports nothing from above', () => {
    expect(imports.length).toBeGreaterThan(30);
    expect(upward(imports, list)).toEqual([]);
  });

  it('has no circle of files, of types alone neither', () => {
    expect(circles(imports)).toEqual([]);
  });
});

/** Imports of a folder's files from outside of it that are not of its door. */
function pastTheDoor(imports: readonly Import[], folder: string, door: string): string[] {
  return imports
    .filter(({ from, to }) => !from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`))
    .filter(({ to }) => to !== `${folder}/${door}`)
    .map(({ from, to }) => `${from} -> ${to}`);
}

it.each(Object.entries(doors))('%s is entered by %s alone', (path, door) => {
  const house = Object.keys(floors).find((one) => path.startsWith(`${one}/`)) ?? '';
  const folder = path.slice(house.length + 1);
  const imports = importsWithin(join(ROOT, house));
  expect(imports.map(({ to }) => to)).toContain(`${folder}/${door}`);
  expect(pastTheDoor(imports, folder, door)).toEqual([]);
});

describe('the look at the floors', () => {
  const house = (files: Readonly<Record<string, string>>): Import[] => {
    const folder = mkdtempSync(join(scratch, 'house-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return importsWithin(folder);
  };

  it.each([
    ["import type { B } from '../attic/b.ts';"],
    ["import {\n  type B,\n} from '../attic/b.ts';"],
    ["export { B } from '../attic/b.ts';"],
    ["export const later = () => import('../attic/b.ts');"],
    ["import '../attic/b.ts';"],
  ])('sees %s', (text) => {
    const imports = house({ 'cellar/a.ts': text, 'attic/b.ts': 'export interface B {}' });
    expect(upward(imports, [['cellar'], ['attic']])).toEqual(['cellar/a.ts -> attic/b.ts']);
    expect(upward(imports, [['attic'], ['cellar']])).toEqual([]);
    expect(upward(imports, [['attic', 'cellar']])).toEqual(['cellar/a.ts -> attic/b.ts']);
  });

  it('sees who climbs in past the door', () => {
    const imports = house({
      'a.ts': "import { B } from './room/b.ts';\nimport './room/door.ts';",
      'room/door.ts': "import { B } from './b.ts';",
      'room/b.ts': 'export interface B {}',
    });
    expect(pastTheDoor(imports, 'room', 'door.ts')).toEqual(['a.ts -> room/b.ts']);
  });

  it('names both files of a circle of types', () => {
    const imports = house({
      'a.ts': "import type { B } from './b.ts';",
      'b.ts': "import type { A } from './a.ts';",
      'c.ts': "import type { A } from './a.ts';",
    });
    expect(circles(imports)).toEqual([['a.ts', 'b.ts']]);
  });
});
