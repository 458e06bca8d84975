import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLesson, passageText, plainText } from '../../index.ts';
import { createNameMatcher } from '../../reference/name-matcher.ts';
import { lessonPage } from '../../site/lesson-page.ts';
import { anyText } from '../../testing/any-text.ts';

/** `VITE_EDIT_RUNS=100000 npx vitest run src/key` runs it for long. */
const runs = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 400);

const MARK = '<!-- key -->';
const SECRET = 'SECRET';
const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });

const prompts = fc.constantFrom(
  'Find two reasons in the passage.',
  'Say why.\nGive three lines.',
  '> What he said was plain.',
  '- one\n- two\n  - three',
  '1. first\n2. second',
  '| a | b |\n|---|---|\n| c | d |',
  '```\nplain code\n```',
  '    indented code',
  '> [!TIP]\n> Read the first paragraph.',
  'A line `<!-- key -->` begins the key.',
  'The key to the answer is its solution.[^1]',
  '[^p]: A note of the task.',
  '<!-- a remark of the author -->',
  'A line with a ` tick and a <b>tag</b>.',
  '#### A sub-heading of the task',
  '',
);
const secrets = fc.constantFrom(
  `A good answer names the ${SECRET}.`,
  `- ${SECRET}\n- \`${SECRET}.*\``,
  `> ${SECRET} words of the passage`,
  `| What | Good |\n|---|---|\n| ${SECRET} | ${SECRET} |`,
  `#### For instance\n\n${SECRET} again.`,
  `> [!TIP]\n> ${SECRET} of a hint.`,
  `Only here.[^k]\n\n[^k]: ${SECRET} of a note.[^l]\n\n[^l]: ${SECRET} of its note.`,
  `\`\`\`\n${SECRET}\n\`\`\``,
  `##### Deeper\n\n- [x] ${SECRET}\n  > ${SECRET}`,
  `    ${SECRET}`,
  `**${SECRET}** and <i>${SECRET}</i> <!-- ${SECRET} -->`,
);
const marks = fc.constantFrom(
  'question id=ID section=s',
  'exercise id=ID type=short section=s',
  'exercise id=ID type=evidence section=s',
  'exercise id=ID type=essay section=s',
  'exercise id=ID type=argument section=s',
);
const gaps = fc.constantFrom('\n\n', '\n', '\n\n\n');
const items = fc.record({
  mark: marks,
  prompt: fc.array(prompts, { minLength: 1, maxLength: 3 }),
  before: gaps,
  after: gaps,
  key: fc.array(secrets, { minLength: 1, maxLength: 3 }),
});

/** What phones, word processors and rich editors make of a line. */
const autocorrections: readonly ((line: string) => string)[] = [
  (line) => line.replaceAll('--', '–'),
  (line) => line.replaceAll('--', '—'),
  (line) => line.replace('-->', '→'),
  (line) => line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (line) => line.replaceAll('<', '\\<'),
  (line) => line.replaceAll(' ', '\u00a0'),
  (line) => line.replace('key', 'Key'),
  (line) => line.replace('key', 'кеу'),
  (line) => line.replace('key', '“key”'),
  (line) => line.replace('key', 'k\u200bey'),
  (line) => line.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (line) => `\u202a${line}\u202c`,
  (line) => `**${line}**`,
  (line) => `## ${line}`,
  (line) => `- ${line}`,
  (line) => `> ${line}`,
  (line) => `    ${line}`,
];

const signs = fc.oneof(
  fc.constantFrom(
    ...'<>!-–—kKeyaxsz 1.:#*_`|\\[](){}~=+"\'?&;/^$%@\t\n\r\0\u00a0\u200b\ufeff\u2028\ud800日ж',
  ),
  anyText({ minLength: 1, maxLength: 1 }),
);
const edits = fc.oneof(
  fc.record({ kind: fc.constant('insert'), at: fc.double({ min: 0, max: 1, noNaN: true }), sign: signs }),
  fc.record({ kind: fc.constant('delete'), at: fc.double({ min: 0, max: 1, noNaN: true }), sign: signs }),
  fc.record({ kind: fc.constant('replace'), at: fc.double({ min: 0, max: 1, noNaN: true }), sign: signs }),
  fc.record({ kind: fc.constant('swap'), at: fc.double({ min: 0, max: 1, noNaN: true }), sign: signs }),
);
type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(line: string, { kind, at, sign }: Edit): string {
  const place = Math.min(line.length - 1, Math.floor(at * line.length));
  const [before, own, after] = [line.slice(0, place), line[place] ?? '', line.slice(place + 1)];
  if (kind === 'insert') return before + sign + own + after;
  if (kind === 'delete') return before + after;
  if (kind === 'replace') return before + sign + after;
  return before + (after[0] ?? '') + own + after.slice(1);
}

/** Everything that a student may be shown of a lesson before answering; its page holds what the reader shows, and more. */
function surfaces(files: Readonly<Record<string, string>>): string {
  const { lesson } = parseLesson(Object.entries(files).map(([path, text]) => ({ path, text })));
  const { html } = lessonPage({ source: 'x', lesson, names }, { withKeys: false, live: false });
  return [
    html,
    passageText(lesson).text,
    ...lesson.notes
      .filter(({ withheld }) => !withheld)
      .map(({ body, beginning }) => plainText(body) + beginning),
  ].join('\n');
}

it('no word of a key is shown to students, whatever one or two slips made of its mark', () => {
  const lessons = fc.record({
    items: fc.array(items, { minLength: 1, maxLength: 3 }),
    inPassage: fc.boolean(),
    broken: fc.nat(),
    autocorrection: fc.option(fc.constantFrom(...autocorrections), { freq: 2 }),
    slips: fc.array(edits, { maxLength: 2 }),
    breaks: fc.constantFrom('\n', '\r\n'),
  });
  fc.assert(
    fc.property(lessons, ({ items, inPassage, broken, autocorrection, slips, breaks }) => {
      const texts = items.map(({ mark, prompt, before, after, key }, index) => {
        // Its line, with the breaks around it: they may be deleted too.
        let line = `${before}${MARK}${after}`;
        if (index === broken % items.length) {
          if (autocorrection) line = `${before}${autocorrection(MARK)}${after}`;
          for (const slip of slips) line = edited(line, slip);
        }
        const opens = mark.replace('ID', `x-${index}`);
        return `### Item ${index}\n<!-- ${opens} -->\n\n${prompt.join('\n\n')}${line}${key.join('\n\n')}\n`;
      });
      const passage =
        '---\ntitle: T\nid: t\n---\n\n## S\n<!-- section id=s -->\n\nThe text.[^1]\n\n[^1]: A note.\n\n';
      const files = inPassage
        ? { 'lesson.md': `${passage}${texts.join('\n')}\n## T\n<!-- section id=t -->\n\nThe end.\n` }
        : { 'lesson.md': passage, 'tasks.md': `# Tasks\n\n${texts.join('\n')}` };
      const written = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', breaks)]),
      );
      expect(surfaces(written)).not.toContain(SECRET);
    }),
    { numRuns: runs, seed: 12 },
  );
});
