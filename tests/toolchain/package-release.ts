import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { EXTENSION, ROOT } from './repository.ts';

const CORE = join(ROOT, 'packages', 'core');

/** What a copy can do without: no package holds it. */
const NOT_RELEASED = /^[\\/](?:node_modules|\.turbo|src|webview|fixtures)(?:[\\/]|$)|\.vsix$/;

/** What is released: files that can be published as they are. */
export interface Release {
  readonly extension: string;
  readonly library: string;
}

/**
 * Packages the extension and the library as they were built, with the addresses that only the owner knows. They are put
 * into copies: the manifests of this checkout stay without them.
 *
 * @param repository address of the repository, as https://github.com/owner/name
 * @param tag of the version, as v1.2.3
 * @param folder where the files are to stand; made when it is missing
 * @throws when the tag is not that of the version in a manifest, or something that a page on the Marketplace needs is
 *   missing
 */
export async function packageRelease(repository: string, tag: string, folder: string): Promise<Release> {
  if (!/^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+$/.test(repository))
    throw new Error(`"${repository}" is no address of a repository, such as https://github.com/owner/name.`);
  for (const source of [EXTENSION, CORE]) {
    const { name, version } = manifestOf(source);
    if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and ${name} is of version ${version}.`);
  }
  mkdirSync(folder, { recursive: true });
  const release = {
    extension: join(folder, 'marginalia.vsix'),
    library: join(folder, 'marginalia-core.tgz'),
  };
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-release-'));
  try {
    const [extension, core] = [copyOf(EXTENSION), copyOf(CORE)];
    for (const copy of [extension, core]) address(copy, repository);
    const directory = `${repository}/raw/${tag}/packages/vscode-extension`;
    await createVSIX({
      cwd: extension,
      packagePath: release.extension,
      dependencies: false,
      baseImagesUrl: directory,
      baseContentUrl: directory.replace('/raw/', '/blob/'),
    });
    // What it would build anew has been built.
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch];
    const packed = execFileSync('npm', pack, {
      cwd: core,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    copyFileSync(join(scratch, JSON.parse(packed)[0].filename), release.library);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return release;

  function copyOf(source: string): string {
    const copy = join(scratch, source.slice(join(ROOT, 'packages').length + 1));
    cpSync(source, copy, {
      recursive: true,
      filter: (path) => !NOT_RELEASED.test(path.slice(source.length)),
    });
    return copy;
  }
}

/** Puts the addresses into the manifest of a package in this folder. */
function address(folder: string, repository: string): void {
  const manifest = manifestOf(folder);
  const addressed = {
    ...manifest,
    homepage: `${repository}#readme`,
    repository: { type: 'git', url: `git+${repository}.git`, directory: `packages/${basename(folder)}` },
    bugs: { url: `${repository}/issues` },
    ...(manifest.engines.vscode && { qna: `${repository}/discussions` }),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(addressed, null, 2)}\n`);
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
