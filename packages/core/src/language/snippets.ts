// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets are written so
import type { ExerciseType } from '../model/exercise.ts';

/** A piece of a lesson that an author can begin with. */
export interface Snippet {
  /** What is typed to find it. */
  readonly word: string;
  readonly means: string;
  /** Lines with tab stops, as VS Code and TextMate write them. */
  readonly body: string;
  /** Where it makes sense: as a whole with a heading, or inside a question or exercise. */
  readonly place: 'heading' | 'item';
}

const exercise = (type: ExerciseType, means: string, body: string, extra = ''): Snippet => ({
  word: type,
  means,
  body: `## \${1:Heading}\n<!-- exercise id=\${2:x-${type}} type=${type}${extra} -->\n\n${body}`,
  place: 'heading',
});

const RUBRIC = `| What | \${4:Good} | \${5:Fair} |
|---|---|---|
| \${6:Claim} | \${7:clear and disputable} | \${8:clear} |`;

/** Every snippet, by the word that finds it. A test inserts each and proves that nothing is reported about it. */
export const snippets: readonly Snippet[] = [
  {
    word: 'section',
    means: 'Section of the passage',
    body: '## ${1:Heading}\n<!-- section id=${2:an-id} -->\n\n${0:Text.}',
    place: 'heading',
  },
  {
    word: 'question',
    means: 'Discussion question with a hint and a key',
    body: `### \${1:Question?}
<!-- question id=\${2:q-id} lens=\${3|recall,close-reading,analysis,sourcing,corroboration,contextualisation,evaluation|} -->

\${4:What to look for.}

> [!TIP]
> \${5:A hint.}

<!-- key -->

\${0:What a good answer uses.}`,
    place: 'heading',
  },
  exercise(
    'choice',
    'Exercise: tick one option, or all that apply',
    `\${3:Which one?}

- [x] \${4:The right one}
  > \${5:Why it is right.}
- [ ] \${6:Another one}
  > \${7:Why it is not.}`,
  ),
  exercise(
    'order',
    'Exercise: put entries in order',
    '${3:Put these in order.}\n\n1. ${4:First}\n2. ${5:Second}\n3. ${6:Third}',
  ),
  exercise(
    'match',
    'Exercise: match left with right, or sort',
    `\${3:Match them.}

| \${4:Date} | \${5:Event} |
|---|---|
| \${6:April} | \${7:The visit} |
| \${8:June} | \${9:The attack} |
|  | \${10:A decoy} |`,
  ),
  exercise(
    'cloze',
    'Exercise: fill the gaps',
    'In **${3:1950}** the ambassador was **${4:absent}|${5:away}**.',
  ),
  exercise(
    'short',
    'Exercise: answer in a few words',
    `\${3:Which city?}

<!-- key -->

- \${4:Seoul}
  > \${5:Right.}
- ~ \${6:the southern capital}
  > \${7:Give its name.}`,
  ),
  exercise(
    'evidence',
    'Exercise: select words of the passage',
    `\${3:Which words show it?}

<!-- key -->

> \${4:Words copied from the passage.}`,
  ),
  exercise(
    'argument',
    'Exercise: claim, evidence, reasoning',
    `\${3:Who did more?}\n\n<!-- key -->\n\n${RUBRIC}`,
    ' points=5',
  ),
  exercise(
    'essay',
    'Exercise: free text',
    `\${3:Judge the decision.}\n\n<!-- key -->\n\n${RUBRIC}`,
    ' words=300-500',
  ),
  {
    word: 'hint',
    means: 'Hint: hints open one after another',
    body: '> [!TIP]\n> ${0:A hint.}',
    place: 'item',
  },
  {
    word: 'key',
    means: "Key: the instructor's, from here to the next heading",
    body: '<!-- key -->\n\n${0:What a good answer uses.}',
    place: 'item',
  },
];
