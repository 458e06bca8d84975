import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';

/** Code that our own rules must refuse, by the rule, and neighbours of it that are right. */
const cases = {
  'dropped-promise': {
    wrong: [
      'void work();',
      'export const begin = () => void work();',
      'work().then(async () => void (await work()));',
      "vscode.window.showInformationMessage('done');",
      "vscode.commands.executeCommand('list.expand', 1);",
      'vscode.workspace.fs.delete(uri);',
      "vscode.env.clipboard.writeText('words');",
      'vscode.workspace.onDidSaveTextDocument(async () => { await work(); });',
      'panel.onDidChangeViewState(async ({ webviewPanel }) => { await work(webviewPanel); });',
      'setTimeout(async () => { await work(); }, 5);',
    ],
    right: [
      "await vscode.window.showInformationMessage('done');",
      "export const answer = vscode.window.showInformationMessage('done');",
      "inBackground(log, 'work', vscode.commands.executeCommand('list.expand'));",
      'vscode.workspace.onDidSaveTextDocument(() => inBackground(log, "work", work()));',
      "vscode.window.setStatusBarMessage('done');",
      'export type Act = () => void;',
    ],
  },
  'bare-webview': {
    wrong: [
      "panel.webview.html = 'page';",
      'export const { cspSource } = panel.webview;',
      "export const made = vscode.window.createWebviewPanel('type', 'title', 1);",
      "vscode.window.registerWebviewPanelSerializer('type', serializer);",
      "vscode.window.registerWebviewViewProvider('type', provider);",
    ],
    right: ["page.post({ type: 'empty' });", "export const opened = pages.open('type', 'title', 1);"],
  },
  dispose: {
    wrong: [
      'export const part = { dispose: listeners.dispose };',
      'export const part = vscode.Disposable.from(one, other);',
      'for (const letGo of [one.dispose, other.dispose]) letGo();',
    ],
    right: [
      'export const part = { dispose: () => listeners.dispose() };',
      'export const part = together(one, other);',
      'controller?.dispose();',
    ],
  },
} as const;

describe('our own lint rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marginalia-lint-'));
  /** How many findings the rule has in a file that has nothing but the code. */
  const findings = new Map<string, number>();

  beforeAll(() => {
    const plugins = Object.keys(cases).map((name) => join(ROOT, 'tests', 'lint', `${name}.grit`));
    write('biome.json', JSON.stringify({ plugins, linter: { rules: { preset: 'none' } } }));
    for (const [name, { wrong, right }] of Object.entries(cases)) {
      for (const [kind, codes] of Object.entries({ wrong, right }))
        for (const [index, code] of codes.entries()) write(`${name}/${kind}-${index}.ts`, `${code}\n`);
    }
    const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const { stdout } = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', folder],
      { cwd: folder, encoding: 'utf8' },
    );
    for (const { category, location } of JSON.parse(stdout).diagnostics) {
      if (category !== 'plugin') continue;
      const file = String(location.path).replaceAll('\\', '/').split('/').slice(-2).join('/');
      findings.set(file, (findings.get(file) ?? 0) + 1);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  for (const [name, { wrong, right }] of Object.entries(cases)) {
    it.each(wrong.map((code, index) => [code, index] as const))(`${name} refuses %s`, (_, index) => {
      expect(findings.get(`${name}/wrong-${index}.ts`) ?? 0).toBeGreaterThan(0);
    });
    it.each(right.map((code, index) => [code, index] as const))(`${name} allows %s`, (_, index) => {
      expect(findings.get(`${name}/right-${index}.ts`) ?? 0).toBe(0);
    });
  }
});
