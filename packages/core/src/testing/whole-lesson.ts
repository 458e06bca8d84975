import { frontMatter } from './parse-text.ts';

/** A lesson of several files in which everything nameable is named, for tests of the language features. */
export const wholeLesson = {
  'lesson.md': `${frontMatter}
## Reasons for caution
<!-- section id=caution -->

Kim asked for permission.[^93] He asked again.[^95] See [the attack](#attack).

### What held Stalin back?
<!-- question id=q-back lens=analysis section=caution notes="93 95" -->

Say why.[^93]

## The attack
<!-- section id=attack -->

It began in June.[^doubts]

[^93]: The first note.

[^95]: The second one, see [^93].

[^doubts]: A named note.
`,
  'exercises.md': `# Exercises

## Who abstained?
<!-- exercise id=x-abstained type=choice section=attack notes=95 -->

See [the section](lesson.md#caution).[^93]

- [x] Yugoslavia
- [ ] Poland
`,
  'reference.yaml': `people:
  - id: kim
    name: Kim Il Sung
    native: 김일성
    aliases: [Kim]
events:
  - id: e-attack
    name: The North attacks
    date: 1950-06-25
    section: "attack"
`,
} as const;
