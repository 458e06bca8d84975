import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
const packages: Record<string, LockedPackage> = JSON.parse(text).packages;

describe('the lockfile', () => {
  it('holds no address of a registry', () => {
    const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((address) => address.includes('://'))).toEqual([]);
  });

  it('names the packages of every platform, not only of the one that it was written on', () => {
    // npm leaves out what it cannot find or has not installed, and npm ci then refuses the file elsewhere.
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    const missing = wanted.filter(
      ({ path, name }) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    );
    expect(missing).toEqual([]);
  });

  it('says of every package what it must hold', () => {
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path.includes('node_modules/') && !link && !integrity,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('gives every platform the same Node', () => {
    const nodes = Object.entries(packages).filter(([path]) =>
      /^node_modules\/node-(?:bin-)?(?:darwin|linux|win)-/.test(path),
    );
    expect(nodes.length).toBeGreaterThan(3);
    expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1);
  });
});
