import { expect, it } from 'vitest';
import { themeProblems } from './theme-problems.ts';

const found = (css: string): string[] => themeProblems(css).map(({ start, end }) => css.slice(start, end));

it.each([
  ['@import "https://a.example/x.css";', '@import'],
  ['@IMPORT url(x.css);', '@IMPORT'],
  ['@\\69mport "x";', '@\\69mport'],
  ['a { background: url(https://a.example/x.png) }', 'url(https://a.example/x.png)'],
  ['a { background: URL("x.png") }', 'URL('],
  ['a { background: u\\72l("//a.example") }', 'u\\72l('],
  ['a { background: \\000075rl(//a.example) }', '\\000075rl(//a.example)'],
  ['a { background: url(a"b) }', 'url(a"b)'],
  ['a { background: image-set("x.png" 1x) }', 'image-set('],
  ['a { background: -webkit-image-set("x.png" 1x) }', '-webkit-image-set('],
  ['a { background: cross-fade("x.png", "y.png") }', 'cross-fade('],
  ['a { --x: url(x) }', 'url(x)'],
  ['@font-face { font-family: x; src: local(x) }', '@font-face'],
  ['@namespace svg "http://www.w3.org/2000/svg";', '@namespace'],
  ['a { content: src("x") }', 'src('],
])('refuses what loads something: %s', (css, at) => {
  expect(found(css)[0]).toBe(at);
});

it('accepts what only describes how pages look', () => {
  expect(
    found(`/* url(x) @import "y"; */
:root { --accent: light-dark(#036, #9cf); color-scheme: light dark }
@media (width > 60em) { .lesson h1 { font: 2em/1.2 Georgia, serif; content: "url(x)" } }
@supports (color: oklch(0 0 0)) { a { color: oklch(0.5 0.1 200); width: calc(1em + var(--x)) } }
@layer a; @container (width > 1px) { .curl { color: var(--url) } }`),
  ).toEqual([]);
});

it('tells of a theme that is too long, and of no more than a few problems', () => {
  expect(themeProblems('a{}'.repeat(100_000))).toHaveLength(1);
  expect(themeProblems('a{b:url(x)}'.repeat(1_000))).toHaveLength(20);
});
