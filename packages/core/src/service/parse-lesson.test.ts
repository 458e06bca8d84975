import { describe, expect, it } from 'vitest';
import { parseLesson, plainText } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const passage = `---
title: The flood
id: flood
language: en
---

# The flood

Before anything else.[^a]

## The rain
<!-- section id=rain -->

It rained.[^1] It rained on.

### How long
Forty days.

#### What was the rain like?
<!-- question id=q-rain lens=recall notes="1 a" minutes=5 -->
Say how it rained.

> [!TIP]
> Look at the first line.

> [!TIP]
> Count the days.

<!-- key -->
Hard.

And long.

### Afterwards

It stopped.

## The ark
<!-- section id=ark -->

They sailed.[^1]

[^1]: From the *chronicle*.
[^a]: By the editors.
`;

describe('a whole lesson', () => {
  const { lesson, broken, source } = parseText({ 'lesson.md': passage });

  it('is read without a complaint', () => {
    expect(broken).toEqual([]);
    expect(lesson).toMatchObject({ id: 'flood', title: 'The flood' });
  });

  it('keeps what stands before the first section as its introduction, without the title', () => {
    expect(lesson.introduction.map((block) => source(block.span))).toEqual(['Before anything else.[^a]']);
  });

  it('opens a section at every ## and keeps deeper headings inside it', () => {
    expect(lesson.sections.map(({ id, title, named }) => ({ id, title, named }))).toEqual([
      { id: 'rain', title: 'The rain', named: true },
      { id: 'ark', title: 'The ark', named: true },
    ]);
    expect(lesson.sections[0]?.blocks.map((block) => source(block.span))).toEqual([
      'It rained.[^1] It rained on.',
      '### How long',
      'Forty days.',
      '### Afterwards',
      'It stopped.',
    ]);
    expect(source(lesson.sections[0]?.headingSpan)).toBe('## The rain');
  });

  it('numbers the paragraphs of the passage through all sections', () => {
    const numbers = lesson.sections.flatMap(({ blocks }) => blocks.map(({ paragraph }) => paragraph));
    expect(numbers).toEqual([1, undefined, 2, undefined, 3, 4]);
  });

  it('takes the question out of its section, with hints and key', () => {
    const [question] = lesson.questions;
    expect(question).toMatchObject({
      id: 'q-rain',
      section: 'rain',
      lens: 'recall',
      notes: ['1', 'a'],
      minutes: 5,
    });
    expect(plainText(question?.prompt ?? [])).toBe('Say how it rained.');
    expect(question?.hints.map(plainText)).toEqual(['Look at the first line.', 'Count the days.']);
    expect(plainText(question?.key ?? [])).toBe('Hard. And long.');
    expect(source(question?.keySpan)).toBe('<!-- key -->\nHard.\n\nAnd long.\n\n');
  });

  it('brings markers and notes together and tells what holds them', () => {
    expect(
      lesson.markers.map(({ label, occurrence, holder }) => [label, occurrence, holder.kind, holder.id]),
    ).toEqual([
      ['a', 1, 'introduction', 'lesson.md'],
      ['1', 1, 'section', 'rain'],
      ['1', 2, 'section', 'ark'],
    ]);
    expect(lesson.notes.map(({ label, display, markers }) => [label, display, markers.length])).toEqual([
      ['1', '1', 2],
      ['a', '2', 1],
    ]);
    expect(lesson.notes.map(({ span }) => source(span))).toEqual([
      '[^1]: From the *chronicle*.',
      '[^a]: By the editors.',
    ]);
  });
});

describe('parts', () => {
  it('stand in the order of the front matter, then by name', () => {
    const { lesson } = parseText({
      'b.md': '',
      'a.md': '',
      'c.md': '',
      'lesson.md': '---\ntitle: T\nparts: [c.md]\n---\n## A\nx',
      'readme.txt': '',
    });
    expect(lesson.parts.map(({ path }) => path)).toEqual(['lesson.md', 'c.md', 'a.md', 'b.md']);
  });

  it('hold items that name their section', () => {
    const { lesson } = parseText({
      'lesson.md': '---\ntitle: T\n---\n## A\n<!-- section id=a -->\nText.[^1]\n\n[^1]: N',
      'q.md':
        '# Q\n\n## One?\n<!-- question id=one section=a -->\nSee.[^1]\n\n## Two?\n<!-- question id=two -->\n',
    });
    expect(lesson.questions.map(({ id, section }) => [id, section])).toEqual([
      ['one', 'a'],
      ['two', undefined],
    ]);
    expect(lesson.notes[0]?.markers.map(({ span, holder }) => [span.file, holder.id])).toEqual([
      ['lesson.md', 'a'],
      ['q.md', 'one'],
    ]);
  });

  it('name every file that a span can point into', () => {
    const { lesson } = parseText({ 'lesson.md': '---\ntitle: T\n---\n', 'reference.yaml': 'terms: []' });
    expect(lesson.files.map(({ path }) => path)).toEqual(['lesson.md', 'reference.yaml']);
  });
});

describe('what an author leaves out', () => {
  it('is filled in by place: ids of sections, questions and exercises', () => {
    const { lesson } = parseText(
      '## A\n\n### Q\n<!-- question -->\n\n### X\n<!-- exercise type=essay -->\n\n## B\n\n### Y\n<!-- question -->\n',
    );
    expect(lesson.sections.map(({ id, named }) => [id, named])).toEqual([
      ['section-1', false],
      ['section-2', false],
    ]);
    expect([...lesson.questions, ...lesson.exercises].map(({ id, section }) => [id, section])).toEqual([
      ['question-1', 'section-1'],
      ['question-2', 'section-2'],
      ['exercise-1', 'section-1'],
    ]);
  });

  it('leaves id and title to the folder', () => {
    const files = [{ path: 'lesson.md', text: 'Text.' }];
    expect(parseLesson(files, { folder: 'korea' }).lesson).toMatchObject({ id: 'korea', title: 'korea' });
    expect(parseLesson([], { folder: 'korea' }).lesson).toMatchObject({ id: 'korea', sections: [] });
  });

  it('takes the title from the first heading where the front matter has none', () => {
    expect(parseText({ 'lesson.md': '# A *title*\n\nText.' }).lesson.title).toBe('A title');
  });
});

describe('the key', () => {
  const key = (body: string) => {
    const { lesson } = parseText(`## Q\n<!-- question id=q -->\n${body}`);
    const { prompt = [], key: hidden = [] } = lesson.questions[0] ?? {};
    return { prompt: plainText(prompt), key: plainText(hidden) };
  };

  it('is everything from its mark to the next heading of its level or above', () => {
    expect(key('a\n\n<!-- key -->\nb\n\n- c\n\n### More\n\nd')).toEqual({ prompt: 'a', key: 'b c More d' });
    expect(key('a\n\n<!-- key -->\nb\n\n## More\n\nd')).toEqual({ prompt: 'a', key: 'b' });
  });

  it('does not leak over capitals, a colon or a second mark', () => {
    expect(key('a\n\n<!-- Key: -->\nb\n\n<!-- key -->\nc')).toEqual({ prompt: 'a', key: 'b c' });
  });

  it('may stand directly under the heading of an item without text', () => {
    expect(key('<!-- key -->\nb')).toEqual({ prompt: '', key: 'b' });
  });

  it('ends with its item', () => {
    const { lesson } = parseText(
      '## Q\n<!-- question id=q -->\n<!-- key -->\nb\n\n## R\n<!-- question id=r -->\nc',
    );
    expect(lesson.questions.map(({ key: hidden }) => plainText(hidden))).toEqual(['b', '']);
  });
});

describe('an item', () => {
  it('lasts to the next heading of its level or above, and its section goes on', () => {
    const { lesson } = parseText('## A\na\n### Q\n<!-- question id=q -->\nq\n#### sub\nr\n### B\nb\n## C\nc');
    expect(lesson.sections.map(({ blocks }) => plainText(blocks))).toEqual(['a B b', 'c']);
    expect(plainText(lesson.questions[0]?.prompt ?? [])).toBe('q sub r');
  });

  it('on the level of its section closes the section', () => {
    const { lesson } = parseText('## A\na\n## Q\n<!-- question id=q -->\nq\n### B\nb');
    expect(lesson.sections.map(({ blocks }) => plainText(blocks))).toEqual(['a']);
    expect(lesson.questions[0]?.section).toBeUndefined();
  });

  it('ends at the next mark, however deep', () => {
    const { lesson } = parseText(
      '## A\n### Q\n<!-- question id=q -->\nq\n##### R\n<!-- question id=r -->\nr',
    );
    expect(lesson.questions.map(({ prompt }) => plainText(prompt))).toEqual(['q', 'r']);
  });

  it('is opened by a heading with an underline too', () => {
    const { lesson } = parseText('A\n---\n<!-- question id=q -->\nq');
    expect(lesson.questions.map(({ title }) => title)).toEqual(['A']);
  });
});

describe('marks', () => {
  const mark = (inside: string) => parseText(`## Q\n<!-- question ${inside} -->\n`).lesson.questions[0]?.mark;

  it('take values bare, in single and in double quotes', () => {
    expect(
      mark(`id=a notes="1 2" lens='recall' minutes=`)?.attributes.map(({ key, value }) => [key, value]),
    ).toEqual([
      ['id', 'a'],
      ['notes', '1 2'],
      ['lens', 'recall'],
      ['minutes', ''],
    ]);
  });

  it('know where their values stand', () => {
    const { lesson, source } = parseText('## Q\n<!-- question id="a b" lens=recall -->\n');
    const attributes = lesson.questions[0]?.mark.attributes ?? [];
    expect(attributes.map(({ span, valueSpan }) => [source(span), source(valueSpan)])).toEqual([
      ['id="a b"', 'a b'],
      ['lens=recall', 'recall'],
    ]);
  });

  it('may go over several lines', () => {
    expect(mark('id=a\n  lens=recall\n')?.attributes.map(({ key }) => key)).toEqual(['id', 'lens']);
  });
});

describe('remarks', () => {
  it('are kept with their places and never shown', () => {
    const { lesson, source, broken } = parseText(
      '## A\n<!-- see the map -->\n\nOne <!-- two --> three.\n\n<!-- several\nlines -->\n\n> <!-- quoted -->\n',
    );
    expect(lesson.remarks.map(source)).toEqual([
      '<!-- see the map -->',
      '<!-- two -->',
      '<!-- several\nlines -->',
      '<!-- quoted -->',
    ]);
    expect(plainText(lesson.sections[0]?.blocks ?? [])).toBe('One three.');
    expect(broken).toEqual(['id-missing']);
  });
});
