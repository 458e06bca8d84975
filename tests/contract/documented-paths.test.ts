import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'tests/*.md'], { cwd: ROOT });
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The page without what stands in fenced code, which is example rather than reference. */
const prose = (page: string): string =>
  readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** Paths of this repository in backticks, but for what a build writes; a placeholder such as `<rule-id>` or `*` ends the part that must exist. */
function namedPaths(page: string): string[] {
  const spans = [...prose(page).matchAll(/`([^`\s]+)`/g)].map(([, span = '']) => span);
  return spans
    .filter((span) => /^(packages|tests|docs|\.ci)\//.test(span) && !/\/(dist|results)(\/|$)/.test(span))
    .map((span) => span.replace(/[^/]*[<*{…].*$/, '').replace(/[:#].*$/, ''));
}

/** Targets of links within the repository, relative to the page. */
function linkedPaths(page: string): string[] {
  const targets = [...prose(page).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(
    ([, target = '']) => target,
  );
  return targets
    .filter((target) => !/^([a-z]+:|#)/i.test(target))
    .map((target) => join(dirname(page), decodeURI(target.replace(/#.*$/, ''))));
}

/** What is wrong on any page, each with the page that says it. */
const onPages = (wrong: (page: string) => string[]): string[] =>
  PAGES.flatMap((page) => wrong(page).map((name) => `${page}: ${name}`));

it('the pages name only paths that exist', () => {
  const missing = (page: string) =>
    [...namedPaths(page), ...linkedPaths(page)].filter((path) => !existsSync(join(ROOT, path)));
  expect(onPages(missing)).toEqual([]);
});

it('the pages name only npm scripts that exist', () => {
  const unknown = (page: string) => {
    const named = readFileSync(join(ROOT, page), 'utf8').matchAll(/\bnpm run ([a-z][a-z:-]*)/g);
    return [...named].map(([, name = '']) => name).filter((name) => !(name in scripts));
  };
  expect(onPages(unknown)).toEqual([]);
});
