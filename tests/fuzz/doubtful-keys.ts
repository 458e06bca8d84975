/** A word of every key of `doubtfulKeys`, and of nothing that students may see. */
export const SECRET = 'SECRET';

/** What phones, word processors, rich editors and people make of the key mark. */
const forms: readonly string[] = [
  '<!– key –>',
  '<!— key —>',
  '<!-- key –>',
  '<!-- key →',
  '<!- key ->',
  '<! -- key -->',
  '<!--- key --->',
  '<!-- key',
  'key -->',
  '\\<!-- key -->',
  '&lt;!-- key --&gt;',
  '**<!-- key -->**',
  '> <!– key –>',
  '- <!– key –>',
  '    <!-- key -->',
  '\t<!-- key -->',
  '＜！－－ key －－＞',
  '<!-- кey -->',
  '<!-- k\u200bey -->',
  '<!-- “key” -->',
  '<!-- kye -->',
  '<!-- keys: -->',
  '<!-- key. -->',
  '<!-- answer -->',
  '<!-- answer key -->',
  '<!-- key for teachers -->',
  '<!-- Schlüssel -->',
  '<!-- 答案 -->',
  '<!-- key class=x -->',
  '### Model answer',
  '**Answer:**',
];

const keys: Readonly<Record<string, string>> = {
  short: `- ${SECRET}`,
  evidence: `> ${SECRET} words`,
  essay: `| What | Good | Fair |\n|---|---|---|\n| ${SECRET} | ${SECRET} | ${SECRET} |`,
  argument: `| What | Good | Fair |\n|---|---|---|\n| ${SECRET} | ${SECRET} | ${SECRET} |`,
};
const types = Object.keys(keys);

const question = (form: string, index: number) => `# Question

## Question ${index}
<!-- question id=q-${index} section=night -->

Find reason ${index}.

> [!TIP]
> Read again.

${form}

${SECRET} of a key.[^q${index}]

#### For instance

${SECRET} of an example.

[^q${index}]: ${SECRET} of its note.
`;
const exercise = (form: string, index: number) => {
  const type = types[index % types.length] ?? '';
  return `# Exercise

## Task ${index}
<!-- exercise id=x-${index} type=${type} section=night -->

Do task ${index}.

${form}

${keys[type]}
`;
};

const passage = `---
title: The flood
id: flood
---

## Night
<!-- section id=night -->

The wind rose.[^1]

### Who saw it?
<!-- question id=q-inside section=night -->

Look in the passage.

<!– key –>

${SECRET} of a key in the passage.

[^1]: A note.
`;

/**
 * The files of a lesson in which each form of a key mark stands in a question and in an exercise, by path. Each has a file
 * of its own: some leave a comment open, which would take in what follows.
 */
export const doubtfulKeys: Readonly<Record<string, string>> = Object.fromEntries([
  ['lesson.md', passage],
  ...forms.flatMap((form, index) => [
    [`question-${index}.md`, question(form, index)],
    [`exercise-${index}.md`, exercise(form, index)],
  ]),
]);

/** How many forms there are. */
export const FORMS = forms.length;
