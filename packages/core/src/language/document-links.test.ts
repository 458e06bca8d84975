import { expect, it } from 'vitest';
import { documentLinks } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const { lesson, source } = parseText({
  'lesson.md': `---
title: T
parts: [more.md, "../secret.md"]
---
## A
<!-- section id=a -->

[here](#a) [file](more.md#x "title") [there](<more.md>) [web](https://a.example) [bad](command:run) [up](../../x.md)
![map](media/map.png) ![out](../out.png) [nowhere](#gone)
`,
  'more.md': '[back](lesson.md#section-a)\n',
});
const links = (file: string) =>
  documentLinks(lesson, file).map((link) => [source(link.span), 'to' in link ? source(link.to) : link.path]);

it('lead to sections, files and pictures of the lesson, and never out of it', () => {
  expect(links('lesson.md')).toEqual([
    ['more.md', 'more.md'],
    ['#a', '## A'],
    ['more.md#x', 'more.md'],
    ['more.md', 'more.md'],
    ['media/map.png', 'media/map.png'],
  ]);
  expect(links('more.md')).toEqual([['lesson.md#section-a', '## A']]);
});
