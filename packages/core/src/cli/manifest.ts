import { readOwnText } from './files/read-file.ts';
import { ownFile } from './own-file.ts';

/** The version of this package. */
export function packageVersion(): string {
  return manifest().version;
}

/** The page of a rule: in the repository that package.json names, else its path in the package. */
export function rulePage(rule: string): string {
  const { homepage } = manifest();
  const path = `docs/rules/${rule}.md`;
  return homepage ? `${homepage.replace(/\/+$/, '')}/${path}` : path;
}

interface Manifest {
  readonly version: string;
  readonly homepage?: string;
}

let read: Manifest | undefined;

function manifest(): Manifest {
  read ??= JSON.parse(readOwnText(ownFile('../package.json'))) as Manifest;
  return read;
}
