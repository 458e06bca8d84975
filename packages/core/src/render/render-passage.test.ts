import { describe, expect, it } from 'vitest';
import { createNameMatcher, type RenderOptions, renderPassage } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

/** The HTML of one section with this text, without what stands around it. */
function section(body: string, options: RenderOptions = {}): string {
  const { lesson } = parseText(`## S\n<!-- section id=s -->\n\n${body}`);
  const html = renderPassage(lesson, options);
  return html
    .slice(html.indexOf('</h2>') + 5, html.indexOf('</section>'))
    .replace(/ id="paragraph-\d+" data-paragraph="\d+"/g, '')
    .replaceAll('<p class="paragraph">', '<p>')
    .trim();
}

describe('renderPassage', () => {
  it('says that a long lesson is long, so that a browser need not lay out all of it at once', () => {
    const article = (paragraphs: number): string => {
      const text = `# T\n\n${'A paragraph of some words.\n\n'.repeat(paragraphs)}`;
      return renderPassage(parseText(text).lesson).slice(0, 40);
    };
    expect(article(100)).toContain('<article class="lesson" ');
    expect(article(8000)).toContain('<article class="lesson long" ');
  });

  it('makes one article of header, introduction, sections and notes', () => {
    const { lesson } = parseText({
      'lesson.md': `---
title: A & B
language: ko
source: {title: Stalin, author: O. K., translator: N. F., publisher: Yale, year: 2015, pages: 293-298, note: Shortened.}
objectives: [Read <closely>]
---
# A & B

Before.

## One[^1] *two*
<!-- section id=one -->

First.

Second[^1].

[^1]: The note.
`,
    });
    expect(renderPassage(lesson)).toBe(`<article class="lesson" lang="ko" dir="ltr">
<header class="lesson-header">
<h1 id="subheading-a--b">A &amp; B</h1>
<p class="lesson-source">After O. K., <cite>Stalin</cite>, translated by N. F., Yale 2015, 293-298.</p>
<p class="lesson-source-note">Shortened.</p>
<details class="objectives"><summary>What you will be able to do</summary>
<ul><li>Read &lt;closely&gt;</li></ul></details>
</header>
<div class="introduction">
<p>Before.</p>
</div>
<section class="section" id="section-one" data-section="one" aria-labelledby="heading-one">
<h2 id="heading-one">One<sup class="marker"><a id="marker-1-1" href="#note-1" role="doc-noteref" data-note="1" aria-label="Note 1">1</a></sup> <em>two</em></h2>
<p class="paragraph" id="paragraph-1" data-paragraph="1">First.</p>
<p class="paragraph" id="paragraph-2" data-paragraph="2">Second<sup class="marker"><a id="marker-1-2" href="#note-1" role="doc-noteref" data-note="1" aria-label="Note 1">1</a></sup>.</p>
</section>
<section class="notes" role="doc-endnotes" id="notes" aria-labelledby="notes-heading">
<h2 id="notes-heading">Notes</h2>
<ol class="notes-list">
<li class="note" id="note-1" data-note="1"><span class="note-label" aria-hidden="true">1</span><div class="note-body">
<p>The note.</p>
</div><p class="back-links"><a role="doc-backlink" href="#marker-1-1" aria-label="Back to marker 1 in the passage">↩</a> <a role="doc-backlink" href="#marker-1-2" aria-label="Back to marker 1-2 in the passage">↩</a></p></li>
</ol>
</section>
</article>
`);
  });

  it.each([
    ['emphasis', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>'],
    ['line breaks', 'a\nb  \nc', '<p>a\nb<br>\nc</p>'],
    ['lists', '- a\n- b\n', '<ul><li>a</li>\n<li>b</li>\n</ul>'],
    ['numbered lists that begin later', '3. a\n', '<ol start="3">\n<li>a</li>\n</ol>'],
    [
      'tasks',
      '- [x] a\n- [ ] b\n',
      '<ul><li class="task"><input type="checkbox" disabled checked aria-label="Done"> a</li>\n<li class="task"><input type="checkbox" disabled aria-label="Open"> b</li>\n</ul>',
    ],
    ['quotes', '> a\n', '<blockquote><p>a</p>\n</blockquote>'],
    [
      'callouts',
      '> [!WARNING]\n> a\n',
      '<div class="callout callout-warning" role="note">\n<p class="callout-title">Warning</p>\n<p>a</p>\n</div>',
    ],
    [
      'tables',
      '| a | b |\n|:-:|--:|\n| c | d |\n',
      '<div class="table" role="region" tabindex="0" aria-label="Table"><table>\n<thead><tr><th class="align-center">a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n<tbody><tr><td class="align-center">c</td>\n<td class="align-right">d</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    [
      'code',
      '```js x="y"\n<b>\n```\n',
      '<pre tabindex="0"><code class="language-js">&lt;b&gt;\n</code></pre>',
    ],
    ['rules', 'a\n\n***\n', '<p>a</p>\n<hr>'],
    [
      'links',
      '[a](https://b.example "c") <d@e.example>',
      '<p><a href="https://b.example" title="c" rel="noreferrer">a</a> <a href="mailto:d@e.example" rel="noreferrer">d@e.example</a></p>',
    ],
    ['links to a section', '[a](#s)', '<p><a href="#section-s" rel="noreferrer">a</a></p>'],
    [
      'links inside the folder',
      '[a](questions.md#q)',
      '<p><a href="questions.md#q" rel="noreferrer">a</a></p>',
    ],
    [
      'links that must not be followed',
      '[a](command:x) [b](../../x.md) [c](//h)',
      '<p><span class="unsafe-link">a</span> <span class="unsafe-link">b</span> <span class="unsafe-link">c</span></p>',
    ],
    [
      'pictures',
      '![a *b*](media/c.png "d")',
      '<p><img src="media/c.png" alt="a b" title="d" loading="lazy"></p>',
    ],
    [
      'pictures from elsewhere',
      '![a](https://b.example/c.png)',
      '<p><span class="picture-missing" data-alt="a">Picture: a</span></p>',
    ],
    [
      'raw HTML, as text',
      'a <b onclick=x>c</b>\n\n<script>\nalert(1)\n</script>\n',
      '<p>a <span class="raw-html">&lt;b onclick=x&gt;</span>c<span class="raw-html">&lt;/b&gt;</span></p>\n<p class="raw-html">&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>',
    ],
    [
      'comments, not at all',
      'a <!-- b --> c\n\n<!-- d -->\n\n<!-- e --> <i>\n',
      '<p>a  c</p>\n<p class="raw-html">&lt;i&gt;</p>',
    ],
    [
      'markers without a note',
      'a[^<b>]',
      '<p>a<sup class="marker marker-undefined"><span title="Note &lt;b&gt; is missing">[^&lt;b&gt;]</span></sup></p>',
    ],
    ['definitions of notes, not at their place', 'a\n\n[^1]: b\n', '<p>a</p>'],
  ])('renders %s', (_what, body, html) => {
    expect(section(body)).toBe(html);
  });

  it('gives the tables of a page names that differ', () => {
    const table = '| a |\n|---|\n| b |\n';
    const html = section(`${table}\n${table}\n[^1]\n\n[^1]: n\n`);
    expect(html.match(/(?<=aria-label=")Table[^"]*/g)).toEqual(['Table', 'Table 2']);
  });

  it('never puts one link into another', () => {
    const html = section('[a[^1] *b[^1]*](c.md) [d [e](f.md)](g.md) [![h[^1]](i.png)](j.md)\n\n[^1]: n\n');
    expect(html).not.toMatch(/<a[^>]*>(?:(?!<\/a>).)*<a/s);
    expect(html.match(/<a /g)).toHaveLength(4);
  });

  it('shows a picture under the address that the surface gives it', () => {
    const picture = (path: string) => (path === 'media/a b.png' ? 'vscode-resource://x/"y"' : undefined);
    expect(section('![a](media/a%20b.png) ![c](d.png)', { picture })).toBe(
      '<p><img src="vscode-resource://x/&quot;y&quot;" alt="a" loading="lazy"> <span class="picture-missing" data-alt="c">Picture: c</span></p>',
    );
  });

  it('links a note back only to markers that it shows', () => {
    const { lesson } = parseText({
      'lesson.md': `${frontMatter}## S
<!-- section id=s -->

A[^1] and [^2].

### X
<!-- exercise id=x type=choice -->
Which[^1]?

- [x] this[^1]
- [ ] that

> [!TIP]
> Hint[^1].

<!-- key -->
Key[^1].

[^2]: Second[^1].
[^1]: First.
[^1]: Lost[^2].
`,
      'more.md': 'Elsewhere[^1].\n\n### Q\n<!-- question id=q -->\nBehind it all[^1].\n',
    });
    const html = renderPassage(lesson);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(html.match(/href="#marker-1-\d/g)).toEqual([
      'href="#marker-1-1',
      'href="#marker-1-2',
      'href="#marker-1-6',
      'href="#marker-1-8',
    ]);
  });

  it('puts the tasks of no section behind the last one', () => {
    const html = renderPassage(
      parseText(
        '## S\n<!-- section id=s -->\n\nText.[^1]\n\n## All of it?\n<!-- question id=q -->\n\nWell?\n\n[^1]: Note.\n',
      ).lesson,
    );
    expect(html).toMatch(
      /<\/section>\n<aside class="tasks" aria-label="Questions and exercises">[\s\S]*id="item-q"/,
    );
    expect(html.indexOf('id="item-q"')).toBeLessThan(html.indexOf('class="notes"'));
  });

  it('folds the tasks of a section behind it, with prompts but without hints, solutions and keys', () => {
    const { lesson } = parseText(`## S
<!-- section id=s -->

Text.

### Who & what?
<!-- exercise id=x type=choice -->
Which?

- [x] option

> [!TIP]
> hint

<!-- key -->
key
`);
    const html = renderPassage(lesson);
    expect(html).toContain('<aside class="tasks" aria-label="Questions and exercises: S">');
    expect(html).toContain('<summary><span class="task-kind">Exercise</span> Who &amp; what?</summary>');
    expect(html).toContain('<p>Which?</p>');
    expect(html).not.toMatch(/option|hint|key/);
  });

  it('says at its head what the lesson asks and how long it takes', () => {
    const head = (fields: string): string =>
      renderPassage(parseText({ 'lesson.md': `---\ntitle: T\n${fields}---\n\n## S\n\nA.\n` }).lesson, {
        typography: true,
      }).replace(/[\s\S]*<\/h1>\n|<\/header>[\s\S]*/g, '');
    expect(head(`summary: 'Why "now" & not 1948-1950?'\nlevel: school\nminutes: 50\n`)).toBe(
      '<p class="lesson-summary">Why “now” &amp; not 1948–1950?</p>\n<p class="lesson-facts">school · 50 minutes</p>\n',
    );
    expect(head('minutes: 300\n')).toBe('<p class="lesson-facts">5 hours</p>\n');
    expect(head('minutes: 130\n')).toBe('<p class="lesson-facts">130 minutes</p>\n');
    expect(head('')).toBe('');
  });

  it('sets the cards of names in the type of its language', () => {
    const reference = 'terms:\n  - id: bet\n    name: bet\n    description: He said "may".\n';
    const { lesson } = parseText({
      'lesson.md': '---\ntitle: T\n---\n\n## S\n\nA bet.\n',
      'reference.yaml': reference,
    });
    const names = createNameMatcher(lesson.reference);
    expect(renderPassage(lesson, { names, typography: true })).toContain('He said “may”.');
    expect(renderPassage(lesson, { names })).toContain('He said &quot;may&quot;.');
  });

  it('marks names, the first of each section reachable by Tab, with a card for each', () => {
    const { lesson } = parseText({
      'lesson.md': `${frontMatter}## S\n<!-- section id=s -->\n\nKim\nIl Sung & Kim [Kim](a.md) \`Kim\` Ki&#109;.\n\n## T\n<!-- section id=t -->\n\nKim[^1]\n\n[^1]: Kim.\n`,
      'reference.yaml':
        'people: [{id: kim, name: Kim Il Sung, aliases: [Kim], native: 김일성, role: "<Leader>", born: 1912}]\nterms: [{id: other, name: Other}]\n',
    });
    const html = renderPassage(lesson, { names: createNameMatcher(lesson.reference) });
    const name = (words: string, tab: number) =>
      `<a class="name" role="button" tabindex="${tab}" data-entry="kim">${words}</a>`;
    expect(html).toContain(
      `>${name('Kim\nIl Sung', 0)} &amp; ${name('Kim', -1)} <a href="a.md" rel="noreferrer">Kim</a> <code>Kim</code> ${name('Kim', -1)}.</p>`,
    );
    expect(html).toContain(`>${name('Kim', 0)}<sup`);
    expect(html).toContain('<p>Kim.</p>');
    expect(html).toContain(`<aside class="entries" hidden>
<div class="entry" id="entry-kim" data-entry="kim">
<p class="entry-name">Kim Il Sung <span class="entry-native" dir="auto">김일성</span></p>
<p class="entry-facts">&lt;Leader&gt; · 1912–</p>
</div>
</aside>`);
  });

  it('gives every element an id of its own, whatever a section is called', () => {
    const { lesson } = parseText('## N\n<!-- section id=notes -->\n\nA[^a].\n\n[^a]: N.\n');
    const ids = [...renderPassage(lesson).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('speaks the language of the surface', () => {
    const { lesson } = parseText('## S\n<!-- section id=s -->\n\nA[^a].\n\n[^a]: N.\n');
    const html = renderPassage(lesson, { strings: { notes: 'Anmerkungen', note: 'Anmerkung {label}' } });
    expect(html).toContain('<h2 id="notes-heading">Anmerkungen</h2>');
    expect(html).toContain('aria-label="Anmerkung 1"');
    expect(html).toContain('aria-label="Back to marker 1 in the passage"');
  });

  it('keeps element ids apart whatever labels hold', () => {
    const { lesson } = parseText('A[^a!] B[^a_21_] C[^a].\n\n[^a!]: 1\n[^a_21_]: 2\n[^a]: 3\n');
    const ids = [...renderPassage(lesson).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('tells markers that stand side by side from those with words between them', () => {
  const { lesson } = parseText('## A\n\nOne[^1][^2] two[^1] and[^3][^1].\n\n[^1]: N.\n\n[^2]: M.\n');
  const html = renderPassage(lesson);
  expect(html.match(/<sup class="[^"]*"/g)).toEqual([
    '<sup class="marker"',
    '<sup class="marker beside"',
    '<sup class="marker"',
    '<sup class="marker marker-undefined"',
    '<sup class="marker beside"',
  ]);
});
