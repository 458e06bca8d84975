import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldRecord, readRecord } from '@marginalia/core';
import { installExtension, quietSettings, seedSettings, startServer } from '@marginalia/vscode-host';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { sharedBrowser } from '../shared-browser.ts';
import type { Order } from './hammer.ts';

/** What a host noted, by kind and in order. */
export interface Notes {
  readonly pid: number;
  of(kind: 'begun' | 'written' | 'refused' | 'because' | 'found' | 'done' | 'sees'): string[];
}

/** A server with an empty workspace whose windows write to its study record as soon as they open. */
export interface HammeredServer {
  /** The workspace, which is empty at first. */
  readonly workspace: string;
  /** The record's folder in the workspace. */
  readonly record: string;
  /** What the windows opened from now on are to do. */
  order(order: Omit<Order, 'notes'>): void;
  /** Opens another window. Its extension host starts to write at once. */
  open(): Promise<Page>;
  /** What every extension host noted up to now. */
  notes(): Notes[];
  /** The sections in the record on the disk, as another machine would read it, and how often each stands there. */
  sections(): Promise<ReadonlyMap<string, number>>;
  dispose(): Promise<void>;
}

/** @param hammer the extension that writes, a file beside this one unless it is named */
export async function startHammering(
  hammer = join(import.meta.dirname, 'hammer.ts'),
): Promise<HammeredServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-record-'));
  const [workspace, extension, noteFolder] = ['workspace', 'extension', 'notes'].map((name) => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    return folder;
  }) as [string, string, string];
  const record = join(workspace, '.marginalia', 'record');
  await build({
    entryPoints: [hammer],
    outfile: join(extension, 'hammer.js'),
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
  });
  const manifest = {
    name: 'hammer',
    publisher: 'marginalia',
    version: '0.0.1',
    engines: { vscode: '^1.106.0' },
    main: './hammer.js',
    activationEvents: ['onStartupFinished'],
    files: ['hammer.js'],
  };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'README.md'), 'Writes to the study record.\n');
  const vsix = join(scratch, 'hammer.vsix');
  await createVSIX({
    cwd: extension,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  const profile = join(scratch, 'profile');
  seedSettings(join(profile, 'data'), quietSettings);
  installExtension(vsix, profile);
  const orderFile = join(scratch, 'order.json');
  const server = await startServer({ serverDataDir: profile, env: { MARGINALIA_HAMMER: orderFile } });
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 600, height: 400 } });
  const address = server.url({ folder: workspace });

  return {
    workspace,
    record,
    order: (order) => writeFileSync(orderFile, JSON.stringify({ ...order, notes: noteFolder })),
    async open() {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    notes: () =>
      readdirSync(noteFolder).map((file) => {
        const lines = readFileSync(join(noteFolder, file), 'utf8')
          .split('\n')
          .map((line) => line.split(/ (.*)/s));
        return {
          pid: Number.parseInt(file, 10),
          of: (kind) => lines.filter(([first]) => first === kind).map(([, what = '']) => what),
        };
      }),
    async sections() {
      const files = readdirSync(record).filter((name) => name !== 'archive');
      const { events } = await readRecord({
        append: () => Promise.reject(new Error('read only')),
        archive: () => Promise.reject(new Error('read only')),
        readAll: async () => files.map((name) => ({ name, content: readFileSync(join(record, name)) })),
      });
      const counted = foldRecord(events).get('korea-1950')?.sections ?? new Map<string, { count: number }>();
      return new Map([...counted].map(([section, { count }]) => [section, count]));
    },
    async dispose() {
      await browser.close();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
