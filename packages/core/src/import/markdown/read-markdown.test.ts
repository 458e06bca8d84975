import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

describe('Markdown', () => {
  it('keeps its text and its notes; the only first-level heading is the title', async () => {
    const { title, text, notes, codes } = await imported(
      'rain.md',
      '# The flood\n\nBefore.\n\n## The rain\n\nIt *rained*.[^1] Twice.[^a]\n\n[^1]: So says\n    the chronicle.\n\n    - twice\n\n[^a]: Another.\n',
    );
    expect(title).toBe('The flood');
    expect(text()).toContain(
      'Before.\n\n## The rain\n<!-- section id=the-rain -->\n\nIt *rained*.[^1] Twice.[^a]\n',
    );
    expect(notes).toEqual(['1: So says\n    the chronicle.\n\n    - twice', 'a: Another.']);
    expect(codes).toEqual([]);
  });

  it('shifts its headings so that sections begin with ## and no level is skipped', async () => {
    const { passage } = await imported('x.md', '# One\n\nA.\n\n### Deep\n\nB.\n\n# Two\n\nC.\n');
    expect(passage).toBe('## One\n\nA.\n\n### Deep\n\nB.\n\n## Two\n\nC.');
  });

  it('turns inline notes of pandoc into notes', async () => {
    const { passage, notes, codes } = await imported(
      'x.md',
      '## S\n\nOne.^[A *note* with [a link](https://a.example).] `x^[no]` Two.^[Open\n\nNext.\n',
    );
    expect(passage).toBe('One.[^note-1] `x^[no]` Two.^[Open\n\nNext.'.replace(/^/, '## Passage\n\n'));
    expect(notes).toEqual(['note-1: A *note* with [a link](https://a.example).']);
    expect(codes).toEqual([]);
  });

  it('offers what may be notes of no kind of its own, and makes them where they are asked for', async () => {
    const text =
      '## The rain\n\nIt rained.1 Nobody *slept*.2 In 1950 all was dry.\n\n## Notes\n\n1. So the chronicle.\n2. A letter says so.\n';
    const left = await imported('x.md', text);
    expect(left.passage).toContain('It rained.1 Nobody *slept*.2 In 1950 all was dry.\n\n## Notes\n\n1. So');
    expect(left.notes).toEqual([]);
    expect(left.codes).toEqual([]);
    const offer = left.decisions.find(({ kind }) => kind === 'may-be-note');
    expect(offer).toMatchObject({ line: 7, message: { values: { count: 2, markers: 2 } } });
    const { passage, notes, codes } = await imported('x.md', text, { otherwise: [offer?.id ?? ''] });
    expect(passage).toContain('It rained.[^1] Nobody *slept*.[^2] In 1950 all was dry.');
    expect(notes).toEqual(['1: So the chronicle.', '2: A letter says so.']);
    expect(codes).toEqual([]);
  });

  it('leaves what looks like a marker and has no note as text, as GitHub does, and offers to make it one', async () => {
    const source = '## S\n\nText.[^1] A class [^a-z] of letters, `[^0-9]` in code.\n\n[^2]: Never cited.\n';
    const left = await imported('x.md', source);
    expect(left.passage).toContain('Text.\\[^1] A class \\[^a-z] of letters, `[^0-9]` in code.');
    expect(left.notes).toEqual(['2: Never cited.']);
    expect(left.codes).toEqual(['note-unused: 2']);
    const offers = left.decisions.filter(({ kind }) => kind === 'may-be-note');
    expect(offers.map(({ line, message }) => [line, message.values])).toEqual([
      [3, { marker: '[^1]' }],
      [3, { marker: '[^a-z]' }],
    ]);
    const { passage, notes, codes } = await imported('x.md', source, { otherwise: [offers[0]?.id ?? ''] });
    expect(passage).toContain('Text.[^1] A class \\[^a-z] of letters');
    expect(notes).toEqual(['2: Never cited.', '1: The text of this note was not in the imported file.']);
    expect(codes).toEqual(['note-unused: 2', 'import-note-missing: The']);
  });

  it('takes what a front matter says, and lists what it cannot take', async () => {
    const { title, front, codes } = await imported(
      'x.md',
      '---\ntitle: "A: b"\nauthor: [Ada, Ben]\nlang: de\nminutes: many\nteaching: 20\nexercises: 5\nlayout: post\n---\n\n## S\n\nText.\n',
    );
    expect(title).toBe('A: b');
    expect(front).toBe(
      '---\ntitle: "A: b"\nid: a-b\nlanguage: de\nminutes: 25\nsource:\n  # Add what is missing: title, author, translator, publisher, year, pages, url.\n  author: Ada, Ben\n  note: Imported from “x.md”.\n---\n',
    );
    expect(codes).toEqual(['import-front-matter: The front matter field “minutes” could not be imported.']);
  });

  it('takes pictures from beside the file, and fetches none', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 0]);
    const asked: string[] = [];
    const readPicture = async (path: string) => {
      asked.push(path);
      return path === 'img/a map.png' ? png : undefined;
    };
    const text =
      '## S\n\n![A map](img/a%20map.png) ![](https://a.example/x.png) ![B](../b.png) ![C](c.png)\n';
    const { passage, files, codes } = await imported('x.md', text, { readPicture });
    expect(asked).toEqual(['img/a map.png', 'c.png']);
    expect(passage).toContain('![A map](media/a-map.png) [Picture](<https://a.example/x.png>) B C');
    expect(files.map(({ path }) => path)).toEqual(['lesson.md', 'media/a-map.png']);
    expect(codes.map((code) => code.split(':')[0])).toEqual([
      'import-picture',
      'import-picture',
      'import-picture',
    ]);
  });

  it('keeps links that can be followed; others become text and are listed', async () => {
    const text =
      '## S\n\n[a](https://a.example) [b](other.md) [c](#s) <https://c.example> [d](javascript:alert(1)) [e][r]\n\n[r]: ../up.html\n';
    const { passage, codes } = await imported('x.md', text);
    expect(passage).toContain('[a](https://a.example) b c <https://c.example> d e');
    expect(codes.map((code) => code.split(':')[0])).toEqual(['import-link', 'import-link', 'import-link']);
  });

  it('writes simple HTML as Markdown and reports the rest', async () => {
    const { passage, codes } = await imported(
      'x.md',
      '## S\n\nA <em>b</em> <b>c</b> 10<sup>6</sup>.<br>\nNew line with `<i>` <i>in</i> it.\n\n<table><tr><td>x</td></tr></table>\n',
    );
    expect(passage).toContain('A *b* **c** 10⁶.\\\nNew line with `<i>` <i>in</i> it.');
    expect(codes).toEqual(['html-shown: <i>', 'html-shown: <table>']);
  });
});

describe('a file of a lesson', () => {
  it('keeps the ids of its sections', async () => {
    const { text, codes } = await imported(
      'x.md',
      '---\ntitle: T\n---\n\n## The rain\n<!-- section id=storm -->\n\nIt rained.\n\n## Then\n\nIt snowed.\n',
    );
    expect(text()).toBe(
      '\n## The rain\n<!-- section id=storm -->\n\nIt rained.\n\n## Then\n<!-- section id=then -->\n\nIt snowed.\n',
    );
    expect(codes).toEqual([]);
  });

  it('is refused where it has exercises: there is nothing to convert', async () => {
    const { files, codes } = await imported(
      'x.md',
      '## Who?\n<!-- exercise id=x type=choice -->\n\n- [x] a\n- [ ] b\n',
    );
    expect(files).toEqual([]);
    expect(codes).toEqual([
      'import-refused: The file is already part of a lesson: it has questions or exercises.',
    ]);
  });
});

describe('lessons of the Carpentries', () => {
  const lesson = `---
title: Data
teaching: 10
exercises: 5
---

::::::::::::::::::: questions
- How do you count?
- Why?
:::::::::::::::::::

::::: objectives

- Count things
- Explain why

:::::

## Counting

Text.

::: callout
## Careful
Do not *rush*.
:::

:::::: challenge
## How many?

Count them.

::: hint
Use your fingers.
:::

:::: solution
## Output

Three.
::::
::::::

::: challenge
### Pick one

- [x] three
- [ ] four
:::

::: discussion
Talk about it.
:::

::: instructor
Mind the --> clock.
:::

::: keypoints
- Count twice.
:::
`;

  it('become sections, questions and exercises', async () => {
    const { text, front, codes } = await imported('data.md', lesson);
    expect(front).toContain('minutes: 15\nobjectives:\n  - Count things\n  - Explain why\n');
    expect(text()).toContain(
      '## Counting\n<!-- section id=counting -->\n\nText.\n\n> [!NOTE]\n> **Careful**\n>\n> Do not *rush*.',
    );
    expect(text()).toContain('<!-- For instructors: Mind the —> clock. -->');
    expect(text()).toContain('## Key points\n<!-- section id=key-points -->\n\n- Count twice.');
    expect(text('questions.md')).toBe(
      '## How do you count?\n<!-- question id=q-how-do-you-count -->\n\n## Why?\n<!-- question id=q-why -->\n\n## Discussion 1\n<!-- question id=q-discussion-1 section=counting -->\n\nTalk about it.\n',
    );
    expect(text('exercises.md')).toBe(
      '## How many?\n<!-- exercise id=x-how-many type=essay section=counting -->\n\nCount them.\n\n> [!TIP]\n> Use your fingers.\n\n<!-- key -->\n\n**Output**\n\nThree.\n\n## Pick one\n<!-- exercise id=x-pick-one type=choice section=counting -->\n\n- [x] three\n- [ ] four\n',
    );
    expect(codes).toEqual([]);
  });

  it('are read in their older form too, a quote with its name under it', async () => {
    const { text } = await imported(
      'old.md',
      '## S\n\nText.\n\n> ## How many?\n> Count.\n>\n> > ## Solution\n> > Three.\n> {: .solution}\n{: .challenge}\n',
    );
    expect(text('exercises.md')).toContain(
      '## How many?\n<!-- exercise id=x-how-many type=essay section=passage -->\n\nCount.\n\n<!-- key -->\n\nThree.',
    );
  });
});
