import { pathToFileURL } from 'node:url';
import { rules } from '@marginalia/core';
import { launchBrowser } from '@marginalia/vscode-host';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultyCourses, findingsInThem } from '../vscode/faulty-courses.ts';
import { hearTroubles } from './site-visit.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const lesson = (title: string, text = 'It rained.[^1]'): string => `---
title: ${title}
authors: [Eve "E" Author]
license: CC-BY-4.0
date: 2026-03-01
minutes: 20
---

## Part one
<!-- section id=one -->

${text} See [the war](../war/lesson.md#one), [the snow](../snow/) and [its questions](../war/questions.md#why).

[^1]: A note on ${title}.
`;
const question = `## Why?
<!-- question id=q-why section=one -->

Say why.

<!-- key -->

Because of the secret treaty.
`;

let workspace: Workspace;
let browser: Browser;
const troubles: string[] = [];
beforeAll(async () => {
  workspace = openWorkspace({
    'course/course.yaml': `title: Weather & war
intro: |
  What the weather does.[^1] Begin with [the rain](rain/lesson.md).

  [^1]: And what it does not.
order: [rain, war, flood]
drafts: [snow]
theme: theme.css
authors: [Ann Author]
`,
    'course/theme.css': '.lesson h1 { color: light-dark(rgb(10, 90, 10), rgb(150, 230, 150)) }',
    'course/flood/lesson.md': lesson('Flood'),
    'course/flood/reference.yaml': 'terms:\n  - id: ark\n    name: Ark\n    description: A wooden vessel.\n',
    'course/rain/lesson.md': lesson('Rain', 'It rained on the quay.[^1] 昨日、朝鮮戦争が始まった。'),
    'course/war/lesson.md': lesson('War', 'It broke out.[^1]'),
    'course/war/questions.md': question,
    'course/snow/lesson.md': lesson('Snow'),
  });
  expect(await workspace.run('build', 'course', '--out', 'site')).toEqual({
    code: 0,
    out: 'Wrote 3 lessons to site.\n',
    err: 'marginalia: “Snow” is a draft and was left out. Use --drafts to include it.\n',
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await workspace.dispose();
});

/** Opens a page of the site from the disk, and hears of every trouble that it has. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  hearTroubles(page, troubles);
  await page.goto(pathToFileURL(workspace.path(`site/${path}`)).href);
  return page;
}
const titles = (page: Page) => page.locator('.lesson-list h2').allTextContents();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first().textContent();

describe('the site of a course', () => {
  it('lists its lessons in order below its introduction, also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visit('index.html', { javaScriptEnabled });
      expect(await heading(page)).toBe('Weather & war');
      expect(await titles(page)).toEqual(['Rain', 'War', 'Flood']);
      await page.getByRole('link', { name: 'the rain' }).click();
      expect(await heading(page)).toBe('Rain');
    }
    expect(troubles).toEqual([]);
  });

  it('leads from one lesson to the next and back, and to the list', async () => {
    const page = await visit('rain/index.html');
    expect(await page.getByRole('link', { name: 'Previous' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Next: War' }).click();
    expect(await page.locator('link[rel="prev"]').getAttribute('href')).toBe('../rain/index.html');
    expect(await page.locator('link[rel="next"]').getAttribute('href')).toBe('../flood/index.html');
    await page.getByRole('link', { name: 'Previous: Rain' }).click();
    expect(await heading(page)).toBe('Rain');
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
    expect(await heading(page)).toBe('Weather & war');
    expect(troubles).toEqual([]);
  });

  it('leads from lesson to lesson by the links of their authors, and not to a draft', async () => {
    const page = await visit('flood/index.html');
    await page.getByRole('link', { name: 'the war' }).click();
    expect(page.url()).toMatch(/\/war\/index\.html#section-one$/);
    await page.goBack();
    await page.getByRole('link', { name: 'its questions' }).click();
    expect(await page.locator(':target').textContent()).toContain('Say why.');
    await page.goBack();
    expect(await page.getByRole('link', { name: 'the snow' }).count()).toBe(0);
    expect(await page.getByText('the snow').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('wears the style sheet of the course, with one request more', async () => {
    const requests: string[] = [];
    const page = await (await browser.newContext()).newPage();
    page.on('request', (request) => requests.push(request.url().replace(/^.*\/site\//, '')));
    await page.goto(pathToFileURL(workspace.path('site/flood/index.html')).href);
    expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).toBe('rgb(10, 90, 10)');
    expect(requests.sort()).toEqual([
      'assets/site.css',
      'assets/site.js',
      'assets/theme.css',
      'flood/index.html',
    ]);
  });

  it('prints all lessons, each with its own notes, on a page of its own', async () => {
    const page = await visit('print.html');
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
      'Weather & war',
      'Rain',
      'War',
      'Flood',
    ]);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
    const dead = await page
      .locator('a[href^="#"]')
      .evaluateAll((all) =>
        all.map((a) => a.getAttribute('href')).filter((to) => !document.getElementById(String(to).slice(1))),
      );
    expect(dead).toEqual([]);
    await page.locator('article').nth(1).locator('.marker a').click();
    expect(await page.locator(':target').textContent()).toContain('A note on War.');
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.printed-lesson')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
    expect(breaks).toEqual(['page', 'page', 'page']);
    expect(await page.content()).not.toContain('secret treaty');
    expect(troubles).toEqual([]);
  });

  it('says how to cite each lesson', async () => {
    const page = await visit('war/index.html');
    const tags = await page
      .locator('meta[name^="citation_"], meta[name^="DC."]')
      .evaluateAll((all) => all.map((tag) => [tag.getAttribute('name'), tag.getAttribute('content')]));
    const scripts = page.locator('script[type="application/ld+json"]');
    const data: unknown[] = (await scripts.allTextContents()).map((text) => JSON.parse(text));
    expect(tags).toEqual([
      ['citation_title', 'War'],
      ['citation_author', 'Eve "E" Author'],
      ['citation_publication_date', '2026/03/01'],
      ['citation_language', 'en'],
      ['citation_inbook_title', 'Weather & war'],
      ['DC.rights', 'CC-BY-4.0'],
    ]);
    expect(data).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'LearningResource',
        name: 'War',
        author: [{ '@type': 'Person', name: 'Eve "E" Author' }],
        datePublished: '2026-03-01',
        license: 'https://spdx.org/licenses/CC-BY-4.0.html',
        inLanguage: 'en',
        timeRequired: 'PT20M',
        isPartOf: { '@type': 'Course', name: 'Weather & war', inLanguage: 'en' },
      },
    ]);
  });

  it('searches all lessons from the disk, by keyboard, and loads what finds only then', async () => {
    const page = await visit('war/index.html', { viewport: { width: 375, height: 700 } });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url().replace(/^.*\/site\//, '')));
    const field = page.getByRole('searchbox', { name: 'Search all lessons' });
    await field.focus();
    await page.keyboard.type('quai');
    const places = page.locator('.search-results li');
    await page.getByRole('status').filter({ hasText: '0 places' }).waitFor();
    expect(requests.filter((path) => path.includes('search')).sort()).toEqual([
      'assets/search-index.js',
      'assets/search.js',
    ]);
    await field.fill('Quay');
    await page.getByRole('status').filter({ hasText: '1 place' }).waitFor();
    expect(await places.allInnerTexts()).toEqual([
      expect.stringMatching(/^Rain › Part one\s+It rained on the quay\. 昨日、/),
    ]);
    expect(await places.locator('mark').textContent()).toBe('quay');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(
      (): Promise<AxeResults> =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, { preload: false }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    for (const [asked, found] of [
      ['戦争', 'Rain › Part one'],
      ['note flood', 'Flood › Note 1'],
      ['vessel', 'Flood › Ark'],
      ['treaty', undefined],
    ] as const) {
      await field.fill(asked);
      expect(
        await places
          .first()
          .locator('a')
          .textContent({ timeout: 5000 })
          .catch(() => undefined),
      ).toBe(found);
    }
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
    expect(await page.locator('.search-results').isHidden()).toBe(true);
    await page.keyboard.type('quay');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rain\/index\.html#section-one$/);
    expect(troubles).toEqual([]);
  });

  for (const [name, options] of Object.entries<BrowserContextOptions>({
    light: { colorScheme: 'light' },
    'dark, on a phone': { colorScheme: 'dark', viewport: { width: 375, height: 700 } },
  })) {
    it(`is accessible (${name})`, async () => {
      for (const path of ['index.html', 'war/index.html', 'print.html']) {
        const page = await visit(path, options);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          (): Promise<AxeResults> =>
            (globalThis as unknown as { axe: typeof axe }).axe.run(document, { preload: false }),
        );
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    });
  }
});

describe('a course that is not right', () => {
  it('is told by check, in the file and line, and builds nothing while its lessons are uncertain', async () => {
    workspace.write('wrong/course.yaml', 'title: T\norder: [rian]\ntheme: theme.css\n');
    workspace.write('wrong/theme.css', '\n@import "https://a.example/x.css";\n');
    workspace.write(
      'wrong/rain/lesson.md',
      '---\ntitle: R\nid: rain\n---\n\n## S\n<!-- section id=s -->\n\n[x](../sun/)\n',
    );
    const checked = await workspace.run('check', 'wrong', '--format', 'json');
    expect(checked.code).toBe(1);
    const { findings } = JSON.parse(checked.out);
    expect(
      findings.map(({ file, line, rule }: Record<string, unknown>) => `${file}:${line} ${rule}`),
    ).toEqual([
      'wrong/course.yaml:2 course-lesson-missing',
      'wrong/course.yaml:1 course-lesson-unlisted',
      'wrong/theme.css:2 course-theme',
      'wrong/rain/lesson.md:9 course-link',
    ]);
    const built = await workspace.run('build', 'wrong', '--out', 'wrong-site');
    expect(built.code).toBe(1);
    expect(built.err).toContain('Nothing was written');
    workspace.write('wrong/course.yaml', 'title: T\norder: [rain]\ntheme: theme.css\n');
    const fixed = await workspace.run('build', 'wrong', '--out', 'wrong-site');
    expect(fixed).toMatchObject({ code: 0, out: 'Wrote 1 lesson to wrong-site.\n' });
    expect(fixed.err).toContain('theme.css”, line 2: The theme');
    expect(workspace.read('wrong-site/index.html')).not.toContain('theme.css');
  });
});

describe('every rule of courses', () => {
  it('finds in its place what it finds in VS Code', async () => {
    for (const [path, text] of Object.entries(faultyCourses)) workspace.write(`faulty/${path}`, text);
    const { out } = await workspace.run('check', 'faulty', '--format', 'json');
    const findings: Record<string, string>[] = JSON.parse(out).findings;
    expect(
      findings
        .map(
          ({ file = '', line, column, rule, message, hint }) =>
            `${file.replace(/^faulty\//, '')}:${line}:${column} ${rule} ${message} ${hint}`,
        )
        .sort(),
    ).toEqual(findingsInThem);
    const broken = rules.map(({ id }) => id).filter((id) => id.startsWith('course-'));
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(broken);
  });
});

describe('a new course', () => {
  it('becomes a site as it is, in the way its workflow builds it', async () => {
    expect(await workspace.run('new', '--course', 'floods', '--title', 'Floods: a course')).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await workspace.run('build', 'floods', '--out', 'floods/site')).toEqual({
      code: 0,
      out: 'Wrote 1 lesson to floods/site.\n',
      err: '',
    });
    expect(workspace.read('floods/site/index.html')).toContain('Floods: a course</h1>');
    // The site is not part of the course.
    expect(await workspace.run('check', 'floods')).toMatchObject({ code: 0, err: '' });
  });

  it.each(['con', 'AUX.txt', 'what?', 'two:one', 'dot.', 'blank '])(
    'is not made in a folder that Windows could not have: %j',
    async (name) => {
      expect(await workspace.run('new', '--course', name)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`Windows allows no folder named “${name}”`),
      });
      expect(await workspace.run('new', `sound/${name}`)).toMatchObject({ code: 2 });
    },
  );
});
