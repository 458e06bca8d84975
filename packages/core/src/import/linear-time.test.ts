import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { importedAnyhow } from '../testing/imported.ts';

const long = 'The harvest had been poor for three years, and nobody believed that the next would be better.';
const rows = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n + 1)).join('');

/** What makes a careless reader slow, at a size. */
const cases: readonly (readonly [name: string, file: string, make: (size: number) => string])[] = [
  ['markers', 'x.txt', (size) => rows(size / 100, (n) => `${long}${n}\n`)],
  ['numbers that go nowhere', 'x.txt', (size) => rows(size / 10, (n) => `word.${n % 37} `)],
  [
    'notes',
    'x.txt',
    (size) =>
      `${rows(size / 200, (n) => `${long}${n}\n`)}\nNotes\n${rows(size / 200, (n) => `${n}. A note.\n`)}`,
  ],
  [
    'notes in brackets',
    'x.txt',
    (size) =>
      `${rows(size / 40, (n) => `A word.[${n}]\n\n`)}Notes\n\n${rows(size / 40, (n) => `[${n}] A note.\n\n`)}`,
  ],
  ['numbered lines', 'x.txt', (size) => rows(size / 10, (n) => `${n % 9}. a b\n`)],
  ['lines of one word', 'x.txt', (size) => 'word\n'.repeat(size / 5)],
  ['hyphens', 'x.txt', (size) => `${long}\n${`${long} inter-\n`.repeat(size / 100)}`],
  ['page numbers', 'x.txt', (size) => rows(size / 100, (n) => `${long}\n\n${n}\n\n`)],
  ['form feeds', 'x.txt', (size) => '\f'.repeat(size)],
  ['stars', 'x.txt', (size) => 'a* '.repeat(size / 3)],
  ['blanks in a line', 'x.txt', (size) => `a${' '.repeat(size)}b`],
  ['brackets behind a full stop', 'x.txt', (size) => `a.0${']0'.repeat(size / 2)}[\nb`],
  ['digits behind a full stop', 'x.txt', (size) => `a.${'1'.repeat(size)}x\nb`],
  ['one long line', 'x.txt', (size) => 'word '.repeat(size / 5)],
  ['digits', 'x.txt', (size) => '1'.repeat(size)],
  ['colons and slashes', 'x.txt', (size) => 'a:'.repeat(size / 4) + '/'.repeat(size / 2)],
  ['elements left open', 'x.html', (size) => '<p><b>a'.repeat(size / 7)],
  [
    'lists in lists',
    'x.html',
    (size) => `${'<ul><li>'.repeat(100)}a${'</li></ul>'.repeat(100)}`.repeat(Math.ceil(size / 2000)),
  ],
  [
    'links to notes',
    'x.html',
    (size) =>
      rows(
        size / 100,
        (n) => `<p>a<sup><a href="#fn${n}" id="r${n}">${n}</a></sup></p><li id="fn${n}">b</li>`,
      ),
  ],
  [
    'notes in one place',
    'x.html',
    (size) =>
      `${rows(size / 50, (n) => `<sup><a href="#fn${n}">${n}</a></sup>`)}<ol>${rows(size / 50, (n) => `<li id="fn${n}">b</li>`)}</ol>`,
  ],
  [
    'notes beside their numbers',
    'x.html',
    (size) =>
      `<p>${rows(size / 80, (n) => `a<a href="#t${n}">${n}</a><span role="tooltip" id="t${n}">A note</span> `)}</p>`,
  ],
  [
    'notes of several paragraphs',
    'x.html',
    (size) =>
      `<div>${rows(size / 80, (n) => `<p>a<sup><a href="#n${n}">${n}</a></sup></p>`)}</div><div>${rows(size / 80, (n) => `<p id="n${n}">b</p><p>c</p>`)}</div>`,
  ],
  [
    'numbers that lead into one block',
    'x.html',
    (size) =>
      `${rows(size / 60, (n) => `<p>a <a id="r${n}" href="#t${n}">${n}</a></p>`)}<div>${rows(size / 60, (n) => `<b id="t${n}">b</b> `)}</div>`,
  ],
  ['blanks in code', 'x.html', (size) => `<pre>a${' '.repeat(size)}b</pre>`],
  [
    'blanks that do not break',
    'x.html',
    (size) => `<b>a${'\u00a0'.repeat(size)}b</b><a href="https://a.b/">${'\u00a0'.repeat(size)}c</a>`,
  ],
  ['breaks', 'x.html', (size) => `a${'<br>'.repeat(size / 4)}b`],
  ['a table', 'x.html', (size) => `<table>${'<tr><td colspan=50>a<td>b'.repeat(size / 100)}</table>`],
  ['divs', 'x.md', (size) => '::: a\n'.repeat(size / 6)],
  ['quotes with names', 'x.md', (size) => `${'> > a\n'.repeat(size / 8)}{: .challenge}\n`],
  ['inline notes left open', 'x.md', (size) => '^[a '.repeat(size / 4)],
  ['inline notes', 'x.md', (size) => 'b ^[a] '.repeat(size / 7)],
  ['blanks behind colons', 'x.md', (size) => `::: a${' '.repeat(size)}}`],
  ['blanks in a heading', 'x.md', (size) => `## a${' '.repeat(size)}}`],
  ['a long table', 'x.md', (size) => `|a|\n|-|\n${'|b|\n'.repeat(size / 4)}`],
  ['tags', 'x.md', (size) => '<a <b '.repeat(size / 6)],
  ['headings', 'x.md', (size) => rows(size / 10, (n) => `## H${n}\n\n`)],
  ['definitions', 'x.md', (size) => rows(size / 20, (n) => `[^${n}]: note\n\n`)],
  ['definitions of one label', 'x.md', (size) => '[^1]: x\n\n'.repeat(size / 9)],
  ['labels with blanks', 'x.md', (size) => rows(size / 10, (n) => `[^a ${n}] `)],
  ['emphasis in one paragraph', 'x.html', (size) => '<b>x</b> '.repeat(size / 9)],
  ['HTML in a question', 'x.gift', (size) => `${'<b>x</b> '.repeat(size / 9)}{=a}`],
  ['questions', 'x.gift', (size) => '::a::b{=c ~d}\n\n'.repeat(size / 15)],
  ['answers', 'x.gift', (size) => `a{${'=b '.repeat(size / 3)}}`],
  ['blanks', 'x.gift', (size) => `a${' '.repeat(size)}b{=c ~d${'\t'.repeat(size)}e}`],
  ['escapes', 'x.gift', (size) => `a{=${'\\'.repeat(size)}}`],
];

describe('four times the text takes about four times as long to import', () => {
  it.each(cases)('%s', { timeout: 60_000 }, async (_name, file, make) => {
    expect(await growth(make, (text) => importedAnyhow(file, text), 20_000)).toMatchObject({ linear: true });
  });
});
