import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { renderPassage } from './render-passage.ts';

describe('a link by heading', () => {
  it('leads by the names of headings as GitHub writes them, wherever they stand in the lesson', () => {
    const { lesson, broken } = parseText({
      'lesson.md': `---
title: T
id: t
parts: [lesson.md, more.md]
---
# The Title

- [title](#the-title)
- [section](#the-rain-came-down)
- [by id](#rain)
- [below](#sub-heading)
- [again](#sub-heading-1)
- [other letters](#%EB%B9%84-%EA%B0%80)
- [part](more.md#sub-heading)
- [question](more.md#why)
- [nowhere](#nothing)

## The rain came *down*!
<!-- section id=rain -->

Back to [the title](lesson.md#the-title).

### Sub-heading

One.

### Sub-heading

Two.[^1]

### 비 가

Three.

[^1]: See [there](#sub-heading).
`,
      'more.md': '## Why?\n<!-- question id=q section=rain -->\n\nWell?\n\n### Sub-heading\n\nMore.\n',
    });
    expect(broken).toEqual(['link-anchor']);
    const html = renderPassage(lesson);
    const leads = (href: string) => html.includes(` id="${href.slice(1)}"`);
    const links = [...html.matchAll(/<a href="(#[^"]*)"[^>]*>([^<]*)</g)];
    expect(links.filter(([, href]) => !leads(href ?? '')).map(([, , words]) => words)).toEqual(['nowhere']);
    expect(links).toHaveLength(11);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Object.fromEntries(links.map(([, href, words]) => [words, href]));
    expect(targets).toMatchObject({
      section: '#section-rain',
      'by id': '#section-rain',
      question: '#item-q',
    });
    expect(targets['part']).not.toBe(targets['below']);
  });
});
