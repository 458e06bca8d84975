import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const EXTENSION = join(import.meta.dirname, '..', '..', 'packages', 'vscode-extension');
const text = readFileSync(join(EXTENSION, 'package.json'), 'utf8');
const manifest = JSON.parse(text);
const strings: Record<string, string> = JSON.parse(readFileSync(join(EXTENSION, 'package.nls.json'), 'utf8'));
const commands: { command: string; title: string; category?: string }[] = manifest.contributes.commands ?? [];
const placeholders = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

describe('the manifest', () => {
  it('names every command marginalia.…, once', () => {
    const ids = commands.map(({ command }) => command);
    expect(ids.filter((id) => !id.startsWith('marginalia.'))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('puts every command in the category Marginalia and takes its title from the strings', () => {
    for (const { command, title, category } of commands) {
      expect.soft(strings[category?.replaceAll('%', '') ?? ''], `category of ${command}`).toBe('Marginalia');
      expect.soft(title, `title of ${command}`).toMatch(/^%.+%$/);
    }
  });

  it('has a string for every placeholder and a placeholder for every string', () => {
    expect(placeholders.filter((key) => strings[key] === undefined)).toEqual([]);
    expect(Object.keys(strings).filter((key) => !placeholders.includes(key))).toEqual([]);
  });

  it('names only commands that it contributes', () => {
    const menus: { command?: string }[][] = Object.values(manifest.contributes.menus ?? {});
    const keys: { command?: string }[] = manifest.contributes.keybindings ?? [];
    const named = [...menus.flat(), ...keys].map(({ command }) => command).filter((id) => id !== undefined);
    const own = named.filter((id) => id.startsWith('marginalia.'));
    expect(own.filter((id) => !commands.some(({ command }) => command === id))).toEqual([]);
  });

  it('names only pictures that exist', () => {
    const pictures = [...text.matchAll(/"(\.?\/?media\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(pictures.filter((path) => !existsSync(join(EXTENSION, path)))).toEqual([]);
  });

  it('runs on the desktop and in the browser, in untrusted and in virtual workspaces', () => {
    expect(manifest).toHaveProperty('main');
    expect(manifest).toHaveProperty('browser');
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces).not.toBe(false);
  });
});
