import { stringify } from 'yaml';
import type { SourceFile } from '../model/source-file.ts';
import { newLesson } from './new-lesson.ts';

/** The initial values of a new course. */
export interface NewCourse {
  readonly title: string;
  /** What the ids of its lessons begin with: lower-case letters, digits, hyphens. Students' work is stored under them. */
  readonly id: string;
  /** Language of the course, such as `en` or `ko`. Default: `en`. */
  readonly language?: string;
  /** The version of this program, which the workflow runs. */
  readonly version: string;
}

/** Folder of the first lesson of a new course. */
const FIRST = 'first-lesson';

/**
 * The files of a course with one lesson and without findings, with a workflow that checks every change and publishes the
 * site to GitHub Pages.
 */
export function newCourse({ title, id, language = 'en', version }: NewCourse): readonly SourceFile[] {
  const line = title.replace(/\s+/g, ' ').trim() || 'A new course';
  const fields = stringify({ title: line, language, intro: INTRO, order: [FIRST] }, { lineWidth: 0 });
  const lesson = newLesson({ title: 'The first lesson', id: `${id}-${FIRST}`, language });
  return [
    { path: 'course.yaml', text: fields },
    ...lesson.map(({ path, text }) => ({ path: `${FIRST}/${path}`, text })),
    { path: 'README.md', text: readme(line) },
    { path: '.gitignore', text: 'site/\n' },
    { path: '.github/workflows/site.yml', text: workflow(version) },
  ];
}

const INTRO = 'What this course is about. Students see it first.\n';

function readme(title: string): string {
  // A title is plain text; in Markdown its signs would be more.
  const heading = title.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
  return `# ${heading}

A course of lessons for close reading, written with Marginalia.

- \`course.yaml\` has the title, the introduction and the order of the lessons.
- Each folder with a \`lesson.md\` is a lesson. Add its folder to \`order\`, or to \`drafts\` until it is done.
- Check all lessons: \`npx @marginalia/core check\`
- Look at the site: \`npx @marginalia/core preview --open\`

To publish the site, make a repository on GitHub and choose *GitHub Actions* under *Settings*, *Pages*, *Source*. Then
push this folder there. From then on, every change on the main branch is checked and published; the address of the site
is under *Settings*, *Pages*. If you pushed first, start *Site* again under *Actions*.
`;
}

/**
 * Checks every change and publishes those of the main branch. Actions are named by their commits, since a tag can be
 * moved; only the job that publishes may write. A publication that has begun is not cut off.
 */
const workflow = (version: string): string => `name: Site

on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

permissions: {}

concurrency:
  group: site-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
      - run: npx --yes @marginalia/core@${version} check --format github
      - run: npx --yes @marginalia/core@${version} build --out site
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: site

  publish:
    needs: check
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.publish.outputs.page_url }}
    steps:
      - id: publish
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;
