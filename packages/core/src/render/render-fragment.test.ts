import { expect, it } from 'vitest';
import { parseLesson } from '../service/parse-lesson.ts';
import { renderFragment, renderGaps } from './render-fragment.ts';

const text = `---
title: T
---

## One
<!-- section id=one -->

### Fill in
<!-- exercise id=x type=cloze -->

Fill *them*.

The **first|1st** and the **last *one***, [a link](https://example.org).

> [!TIP]
> Look <b>there</b>.
`;
const { lesson } = parseLesson([{ path: 'lesson.md', text }]);
const [exercise] = lesson.exercises;

it('renders any prose of a lesson, its HTML escaped', () => {
  expect(renderFragment(lesson, exercise?.prompt ?? [])).toBe('<p>Fill <em>them</em>.</p>\n');
  expect(renderFragment(lesson, exercise?.hints[0] ?? [])).toContain('&lt;b&gt;</span>there<span');
});

it('leaves places for the gaps and none of their words', () => {
  if (exercise?.type !== 'cloze') throw new Error('not a cloze');
  expect(renderGaps(lesson, exercise)).toBe(
    '<p>The <span class="gap" data-gap="0"></span> and the <span class="gap" data-gap="1"></span>, <a href="https://example.org" rel="noreferrer">a link</a>.</p>\n',
  );
});

it.each([
  ['[<http:>]()', '<a href="" rel="noreferrer">http:</a>'],
  ['[a *<https://a.example>* b](c.md)', '<a href="c.md" rel="noreferrer">a <em>https://a.example</em> b</a>'],
  ['[<https://a.example>](command:x)', '<span class="unsafe-link">https://a.example</span>'],
  [
    '[<x@a.example> <y@a.example>][r]\n\n[r]: d.md',
    '<a href="d.md" rel="noreferrer">x@a.example y@a.example</a>',
  ],
])('makes one link of links in a link: %s', (source, html) => {
  const { introduction } = parseLesson([{ path: 'lesson.md', text: source }]).lesson;
  expect(renderFragment(lesson, introduction)).toBe(`<p>${html}</p>\n`);
});
