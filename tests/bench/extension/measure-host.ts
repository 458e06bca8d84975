import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { FIRST_LESSON } from '../../toolchain/repository.ts';

const TESTS = join(import.meta.dirname, '..', '..');
const EXTENSION = join(TESTS, '..', 'packages', 'vscode-extension');

/**
 * Starts the real VS Code once and measures the extension in its host.
 *
 * @param bench the module beside this one that measures, and writes what it has found
 */
export async function measureHost<Figures>(bench: string): Promise<Figures> {
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-bench-'));
  try {
    const extension = join(scratch, 'extension');
    cpSync(EXTENSION, extension, {
      recursive: true,
      filter: (path) => !/node_modules|\.vsix$/.test(path.slice(EXTENSION.length)),
    });
    const workspace = join(scratch, 'workspace');
    mkdirSync(workspace);
    const resultFile = join(scratch, 'figures.json');
    const bundle = join(extension, 'bench.cjs');
    await build({
      entryPoints: [join(import.meta.dirname, bench)],
      outfile: bundle,
      bundle: true,
      external: ['vscode'],
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      define: { __RESULT_PATH__: JSON.stringify(resultFile), __LESSON__: JSON.stringify(FIRST_LESSON) },
      logLevel: 'warning',
    });
    await runTests({
      vscodeExecutablePath: process.env['MARGINALIA_VSCODE'] ?? join(TESTS, 'vscode-host', 'bin', 'code.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: bundle,
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${join(scratch, 'data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
    });
    return JSON.parse(readFileSync(resultFile, 'utf8')) as Figures;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
