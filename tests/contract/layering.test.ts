import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PACKAGES = join(import.meta.dirname, '..', '..', 'packages');

/** Modules that a file names in `import`, `export … from` and `import()`. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(PACKAGES, file), 'utf8');
  const pattern = /(?:^|[;\s])(?:import|export)\s*(?:[^'";]*?\sfrom\s*)?\(?\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(pattern)].map(([, module = '']) => module);
}

/** Every import of the files that match, as `file -> module`. */
function imports(pattern: string, wanted: (module: string, file: string) => boolean): string[] {
  return globSync(pattern, { cwd: PACKAGES }).flatMap((file) =>
    importsOf(file)
      .filter((module) => wanted(module, file.replaceAll('\\', '/')))
      .map((module) => `${file} -> ${module}`),
  );
}

const isTest = (file: string) => file.endsWith('.test.ts');

describe('core', () => {
  it('imports neither VS Code nor the extension', () => {
    expect(
      imports('core/src/**/*.ts', (module) => /^vscode$|vscode-extension|^marginalia$/.test(module)),
    ).toEqual([]);
  });

  it('uses Node only under src/cli', () => {
    const foreign = (module: string, file: string) =>
      module.startsWith('node:') && !file.startsWith('core/src/cli/') && !isTest(file);
    expect(imports('core/src/**/*.ts', foreign)).toEqual([]);
  });

  it('is compiled without the types of the DOM and of Node', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(PACKAGES, 'core', 'tsconfig.json'), 'utf8'));
    const base = JSON.parse(readFileSync(join(PACKAGES, '..', 'tsconfig.base.json'), 'utf8')).compilerOptions;
    const { lib, types } = { ...base, ...compilerOptions };
    expect(lib.some((name: string) => /dom/i.test(name))).toBe(false);
    expect(types).toEqual([]);
  });
});

describe("core's door for pages", () => {
  it('imports its own files, the library that places popovers, and the types of the messages', () => {
    const other = (module: string, file: string) =>
      !module.startsWith('.') &&
      !['@floating-ui/dom', '@marginalia/core/desk'].includes(module) &&
      !isTest(file);
    expect(imports('core/page/**/*.ts', other)).toEqual([]);
    expect(imports('core/page/**/*.ts', (module) => /\/src\/|vscode-extension/.test(module))).toEqual([]);
  });
});

describe('the player of a site', () => {
  it('is made of core and its pages alone', () => {
    const other = (module: string, file: string) =>
      !/^\.{1,2}\/(?!.*vscode-extension)/.test(module) && !isTest(file);
    expect(imports('core/player/**/*.ts', other)).toEqual([]);
  });

  it('is not known to the rest of core', () => {
    expect(imports('core/{src,page}/**/*.ts', (module) => module.includes('/player/'))).toEqual([]);
  });
});

describe('the extension', () => {
  it('writes through one door, which follows no link', () => {
    const writes = globSync('vscode-extension/src/**/*.ts', { cwd: PACKAGES })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('vscode-extension/src/files/') && !isTest(file))
      .filter((file) => {
        const code = readFileSync(join(PACKAGES, file), 'utf8');
        return /\bfs\s*\??\.(?:writeFile|rename|createDirectory|copy)\b|\{[^}]*\b(?:rename|copy|createDirectory)\b[^}]*\} = (?:vscode\.)?workspace\.fs\b/.test(
          code,
        );
      });
    expect(writes).toEqual([]);
  });

  it('never imports Node, because it also runs in a Web Worker', () => {
    const foreign = (module: string, file: string) => module.startsWith('node:') && !isTest(file);
    expect(imports('vscode-extension/src/**/*.ts', foreign)).toEqual([]);
  });

  it('reaches core only through its doors', () => {
    const { exports } = JSON.parse(readFileSync(join(PACKAGES, 'core', 'package.json'), 'utf8'));
    const doors = Object.keys(exports).map((door) => `@marginalia/core${door.slice(1)}`);
    const inside = (module: string) =>
      module.includes('packages/core') || (module.startsWith('@marginalia/core/') && !doors.includes(module));
    expect(imports('vscode-extension/**/src/**/*.ts', inside)).toEqual([]);
  });

  it('reaches the webview only through its protocols', () => {
    const inside = (module: string, file: string) =>
      /\/webview\/(?![a-z]+\/[a-z]+-protocol\b)/.test(module) && !isTest(file);
    expect(imports('vscode-extension/src/**/*.ts', inside)).toEqual([]);
  });
});

describe('the webview', () => {
  it("imports nothing of the extension's or of Node's, and of core only its doors for pages and messages", () => {
    const foreign = (module: string, file: string) =>
      /^vscode$|^node:|^@marginalia\/(?!core\/(?:page|desk)$)|\/src\//.test(module) && !isTest(file);
    expect(imports('vscode-extension/webview/**/*.ts', foreign)).toEqual([]);
  });

  it('takes nothing else from npm than its few small libraries', () => {
    const libraries = [
      '@marginalia/core/desk',
      '@marginalia/core/page',
      '@observablehq/plot',
      'idiomorph',
      'valibot',
    ];
    const other = (module: string, file: string) =>
      !module.startsWith('.') && !libraries.includes(module) && !isTest(file);
    expect(imports('vscode-extension/webview/**/*.ts', other)).toEqual([]);
  });
});

describe('content', () => {
  it('is data: it holds no code', () => {
    expect(globSync('content/**/*.{ts,mts,cts,js,mjs,cjs,sh,html}', { cwd: PACKAGES })).toEqual([]);
  });
});
