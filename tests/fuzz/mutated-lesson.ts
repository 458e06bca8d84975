import { hostileAddresses } from '@marginalia/core/testing';
import fc from 'fast-check';
import { anyText } from '../../packages/core/src/testing/any-text.ts';
import { hostileMarkup } from './hostile-markup.ts';
import type { LessonFile } from './lesson-texts.ts';
import { share } from './share.ts';

/** What authors type, and what nobody would. */
const snippets = [
  '\n\n## New\n<!-- section id=new -->\n\n',
  '\n\n### Ask\n<!-- question id=q lens=recall notes="93 x" section=new -->\n',
  ...['choice', 'order', 'match', 'cloze', 'short', 'evidence', 'argument', 'essay', ''].map(
    (type) => `\n\n### Try\n<!-- exercise id=x type=${type} points=-1 threshold=2 words=9-1 -->\n`,
  ),
  '\n<!-- key -->\n',
  '<!--',
  '-->',
  '<!-- key',
  '[^93]',
  '[^new]',
  '[^',
  '\n[^93]: again\n',
  '\n[^new]: a note\n    that goes on\n\n    ```\n',
  '\n- [x] right\n  > why\n- [ ] wrong\n',
  '\n1. first\n   - tie\n   - tie\n',
  '\n| a | b |\n|---|---|\n|  | decoy |\n',
  '**one|two|**',
  '\n- `(a+)+$`\n- ~ half\n',
  '\n> [!TIP]\n> hint\n',
  '![](media/a.png)',
  '[here](#section-none)',
  '\n[ref]: https://a.example\n',
  '[ref]',
  '\n```\n',
  '\n---\n',
  '\ntitle: [\n',
  '\nparts: [../x.md, gone.md]\n',
  '\n  - {id: a, name: A, latitude: 91, date: 2023-02-30}\n',
  '&a [*a]',
  '\0',
  '\uFEFF',
  '\ud800',
  '\r',
  '\r\n',
  '\t',
  '\u2028',
  '\u202e',
  '김일성',
  ...hostileAddresses.flatMap((address) => [`[a](${address})`, `![a](<${address}>)`, `<${address}>`]),
  ...hostileMarkup,
];

const insertion = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...snippets) },
  { weight: 2, arbitrary: anyText({ maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...snippets), fc.nat(300)).map(([text, times]) => text.repeat(times)),
  },
);

const change = fc.record({
  file: fc.nat(7),
  /** Where, as a share of the text. */
  at: share,
  remove: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(3000)),
  insert: insertion,
  /** Units copied from elsewhere in the file, so that ids, labels and names stand twice. */
  copy: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(800) }),
});

/** A change of one file of a lesson. */
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A real lesson after some changes, from the first to the last, with the offset of each. */
export function mutatedLesson(lessons: readonly (readonly LessonFile[])[]): fc.Arbitrary<LessonFile[]> {
  return fc
    .record({
      lesson: fc.nat(lessons.length - 1),
      changes: fc.array(change, { minLength: 1, maxLength: 12 }),
    })
    .map(({ lesson, changes }) => {
      const files = (lessons[lesson] ?? []).map((file) => ({ ...file }));
      for (const one of changes) {
        const file = files[one.file % files.length];
        if (file) file.text = changed(file.text, one);
      }
      return files;
    });
}

function changed(text: string, { at, remove, insert, copy }: Change): string {
  const start = Math.floor(at * text.length);
  const from = Math.floor((at * 7919 * text.length) % Math.max(1, text.length));
  return text.slice(0, start) + insert + text.slice(from, from + copy) + text.slice(start + remove);
}
