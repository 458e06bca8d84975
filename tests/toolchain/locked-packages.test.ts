import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockedPackagesArePresent } from './locked-packages.mjs';

const LOCKED = {
  '': { name: 'root' },
  'packages/core': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
};

describe('node_modules', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'marginalia-locked-'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const present = (installed: unknown) => {
    const file = join(root, 'node_modules', '.package-lock.json');
    writeFileSync(file, JSON.stringify({ packages: installed }));
    return lockedPackagesArePresent(root);
  };

  it('is complete without the packages of other platforms', () => {
    expect(present({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('is incomplete without a package, with another version of it, or after an interrupted install', () => {
    expect(present({})).toBe(false);
    expect(present({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(lockedPackagesArePresent(root)).toBe(false);
  });
});
