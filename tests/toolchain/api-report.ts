import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { ROOT } from './repository.ts';

const CORE = join(ROOT, 'packages', 'core');
/** One file a door: whatever somebody who builds on core can see of it. */
export const API_REPORTS: string = join(CORE, 'api');

/** The doors of core that are code, by the name of their report, each with the file of its types. */
export function coreDoors(): ReadonlyMap<string, string> {
  const { exports } = JSON.parse(readFileSync(join(CORE, 'package.json'), 'utf8'));
  return new Map(
    Object.entries<{ readonly types?: string }>(exports).flatMap(([door, { types }]) =>
      types ? [[door === '.' ? 'core' : door.slice(2).replaceAll('/', '-'), types]] : [],
    ),
  );
}

/** What each door lets out, as text to be compared. Needs core built; throws where its types cannot be read. */
export function makeApiReports(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'marginalia-api-'));
  try {
    const configs = [...coreDoors()].map(([name, types]) => configOf(name, types, folder));
    const [first, ...others] = configs;
    if (!first) throw new Error('Core has no doors.');
    const additionalEntryPoints = others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
    const compilerState = CompilerState.create(first, { additionalEntryPoints });
    return new Map(
      configs.map((config) => [basename(config.reportFilePath), reportOf(config, compilerState)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the reports into the repository, and takes away those of doors that are gone. */
export function writeApiReports(): void {
  const reports = makeApiReports();
  mkdirSync(API_REPORTS, { recursive: true });
  for (const old of readdirSync(API_REPORTS)) if (!reports.has(old)) rmSync(join(API_REPORTS, old));
  for (const [name, text] of reports) writeFileSync(join(API_REPORTS, name), text);
}

function reportOf(config: ExtractorConfig, compilerState: CompilerState): string {
  Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) throw new Error(message.text);
    },
  });
  return readFileSync(config.reportFilePath, 'utf8');
}

function configOf(name: string, types: string, folder: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(CORE, 'package.json'),
    configObject: {
      projectFolder: CORE,
      mainEntryPointFilePath: join(CORE, types),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2023',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            types: [],
            strict: true,
            skipLibCheck: true,
          },
          files: [...coreDoors().values()].map((file) => join(CORE, file)),
        },
      },
      apiReport: { enabled: true, reportFileName: name, reportFolder: folder, reportTempFolder: folder },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // Every name of a door is public: no tag says so.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
}
