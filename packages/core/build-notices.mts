// Says of what others have written, and a bundle holds, whose it is and on what terms: found out from what the bundler has
// put in, never from a list.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/** The files that esbuild has put into its outputs, as absolute paths. */
export const filesOf = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [resolve(file)] : [])),
  );

/** The folders of the installed packages that files belong to. */
function packagesOf(files: Iterable<string>): string[] {
  const folders = [...files].flatMap((file) => {
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll('\\', '/')) ?? [];
    return folder ?? [];
  });
  return [...new Set(folders)];
}

/**
 * The notices of the packages that files belong to, one after another in the order of their names.
 *
 * @throws where a package does not say its terms
 */
export function noticesFor(files: Iterable<string>): string {
  const notices = packagesOf(files).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { heading: `${name} ${version} (${termsIn(license)})`, text: textOf(folder) };
  });
  const unique = new Map(notices.map((notice) => [notice.heading, notice.text]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([heading, text]) => `${LINE}\n${heading}\n${LINE}\n\n${text}\n`).join('\n');
}
const LINE = '-'.repeat(80);

const termsIn = (license: unknown): string =>
  typeof license === 'string' ? license : String((license as { type?: string } | undefined)?.type);

/** The terms that come with a package: files that are called so, else what its readme says of them. */
function textOf(folder: string): string {
  const names = readdirSync(folder);
  const read = (name: string): string =>
    readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const files = names.filter((name) => /^(?:un)?(?:licen[cs]e|copying|notice)(?:[-.]|$)/i.test(name)).sort();
  if (files.length > 0) return files.map(read).join('\n\n');
  const readme = names.find((name) => /^readme/i.test(name));
  const [, section] =
    /^#+ *licen[cs]e\s*\n([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(readme ? `${read(readme)}\n` : '') ?? [];
  if (section) return section.trim();
  const { name, license, author } = JSON.parse(read('package.json'));
  if (!license) throw new Error(`${name} does not say its terms.`);
  const who = typeof author === 'string' ? author : author?.name;
  return `Licensed as ${termsIn(license)}${who ? ` by ${who}` : ''}.`;
}
