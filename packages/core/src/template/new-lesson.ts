import { stringify } from 'yaml';
import { placeholder } from '../lesson/placeholders.ts';
import type { SourceFile } from '../model/source-file.ts';

/** The initial values of a new lesson. */
export interface NewLesson {
  readonly title: string;
  /** Name that students' work depends on: lower-case letters, digits, hyphens. */
  readonly id: string;
  /** Language of the passage, such as `en` or `ko`. Default: `en`. */
  readonly language?: string;
}

/** The files of a small lesson without findings, with one of everything for its author to overwrite. */
export function newLesson({ title, id, language = 'en' }: NewLesson): readonly SourceFile[] {
  const line = title.replace(/\s+/g, ' ').trim() || 'A new lesson';
  const fields = stringify({ title: line, id, language }, { lineWidth: 0 });
  return [
    { path: 'lesson.md', text: `---\n${fields}${passage}` },
    { path: 'questions.md', text: questions },
    { path: 'exercises.md', text: exercises },
    { path: '.markdownlint.json', text: `${JSON.stringify(markdownlint, null, 2)}\n` },
  ];
}

/**
 * Rules that markdownlint would report in every lesson: lines have any length, tables too; two hints are adjacent; each
 * part may have a title; and a note may be cited from another file, so that its fix would delete it.
 */
const markdownlint = { MD013: false, MD025: false, MD028: false, MD053: false, MD060: false };

const passage = `summary: One or two sentences to show in lists of lessons.
minutes: 20
objectives:
  - Tell what the passage says from what it suggests.
parts: [questions.md, exercises.md]
---

## ${placeholder.passageTitle}
<!-- section id=first -->

${placeholder.passage} Every paragraph gets a number, so that a class can cite it. The small number behind a word is a
marker:[^1] students point at it and see the note.

The second paragraph. It has a marker too.[^2]

## The second section
<!-- section id=second -->

A section is whatever is read in one go: a few paragraphs under a heading of two hashes.

[^1]: A note can stand anywhere in the lesson; at the end of the passage it disturbs least.

[^2]: It may have several paragraphs.

    The further ones are indented by four blanks.
`;

const questions = `# Questions

## What does the author not say?
<!-- question id=q-unsaid section=first lens=close-reading notes="1 2" -->

Find a place where the passage passes over something that you would like to know.

> [!TIP]
> Read the first paragraph again, and then its note.

<!-- key -->

What a good answer uses. Students see it after they have answered.
`;

const exercises = `# Exercises

## What makes a section?
<!-- exercise id=x-section type=choice points=1 section=second -->

Under which heading does a section begin?

- [x] One of two hashes
  > Right: deeper headings are sub-headings of the section.
- [ ] One of four hashes
  > That is a sub-heading inside a section.
`;
