import { all, type Maker, repeated } from './repeated.ts';

const exercise = (type: string, before = ''): string =>
  `### X\n<!-- exercise id=x type=${type} -->\n${before}`;
const KEY = '\n<!-- key -->\n\n';

/** Sections, questions and exercises that a careless lesson takes long for, by what they are made of. */
export const taskBlowUps: Readonly<Record<string, Maker<string>>> = {
  sections: all((n) => `## S\n<!-- section id=s${n} -->\n`),
  'sections of one id': all('## S\n<!-- section id=s -->\n'),
  'sections without marks': all('## S\n\na\n\n'),
  'sections of malformed ids': all((n) => `## S\n<!-- section id=A_${n} -->\n\na\n\n`),
  'sections of long ids': all((n) => `## S\n<!-- section id=${'a'.repeat(3000)}${n} -->\n\na\n\n`),
  'sections in capitals': all((n) => `## S\n<!-- section id=${n % 2 ? 'A' : 'a'}${n >> 1} -->\n\na\n\n`),
  questions: all((n) => `### Q\n<!-- question id=q${n} section=none${n} notes="1 2 3" -->\na\n\n`),
  exercises: all((n) => `### X\n<!-- exercise id=x${n} type=choice -->\n- [x] a\n`),
  'exercises of no type': all((n) => `### X\n<!-- exercise id=x${n} type=chioce${n} -->\na\n\n`),
  'exercises without ids': all('### X\n<!-- exercise type=essay -->\na\n\n'),
  'exercises without answers': all(
    (n) => `### X\n<!-- exercise id=x${n} type=choice -->\n- [ ] a\n- [ ] a\n`,
  ),
  'exercises with points': all((n) => `### X\n<!-- exercise id=x${n} type=essay points=${n} -->\na\n\n`),
  'marks out of place': all('a\n\n<!-- section id=s -->\n\n'),
  'marks that are unknown': all('## X\n<!-- sektion id=s -->\n\n'),
  'keys of a mark': all((n) => ` k${n}=v`, '## X\n<!-- section id=x', ' -->\n'),
  'keys of a mark that are near': all(
    (n) => ` titel${n}=v`,
    '### X\n<!-- exercise id=x type=choice',
    ' -->\n',
  ),
  'keys of a mark that are alike': all(' id=x', '## X\n<!-- section', ' -->\n'),
  'notes in a mark': all((n) => `n${n} `, '### X\n<!-- question id=x notes="', '" -->\n'),
  'quotes of a mark open': all('"', '## X\n<!-- section id=', ' -->\n'),
  'quotes of a mark in turn': all(`a="' `, '## X\n<!-- section id=x ', ' -->\n'),
  'blanks in a mark': (length) => `## X\n<!-- section id=x${' '.repeat(length)}lens=y -->\n`,
  'hyphens in a mark': (length) => `## X\n<!-- section id=x ${'-'.repeat(length)}> -->\n`,
  'key marks': all('<!-- key -->\n', exercise('essay')),
  'key marks that hide nothing': all('a\n\n<!-- key -->\n\n'),
  options: all((n) => `- [x] ${n}\n`, exercise('choice')),
  'options alike': all('- [x] a\n', exercise('choice')),
  'options without boxes': all('- a\n', exercise('choice')),
  'options with feedback': all((n) => `- [ ] o${n}\n  > f\n`, exercise('choice')),
  'options with markers': all((n) => `- [ ] o[^${n}]\n`, exercise('choice')),
  'entries in order': all((n) => `${n + 1}. entry ${n}\n`, exercise('order')),
  'entries in order, tied': all((n) => `   - tie ${n}\n`, exercise('order', '1. a\n')),
  'rows to match': all((n) => `| a${n} | b${n % 7} |\n`, exercise('match', '| a | b |\n|---|---|\n')),
  'rows to match, alike': all('| a | b |\n', exercise('match', '| a | b |\n|---|---|\n')),
  'rows of decoys': all((n) => `| | b${n} |\n`, exercise('match', '| a | b |\n|---|---|\n')),
  gaps: all((n) => `a **b${n}|c** `, exercise('cloze')),
  'gaps in paragraphs': all((n) => `a **b${n}|c**\n\n`, exercise('cloze')),
  'gaps of many words': all((n) => `b${n}|`, exercise('cloze', 'A **'), 'z** c\n'),
  'gaps of words alike': all('b|', exercise('cloze', 'A **'), 'z** c\n'),
  'answers accepted': all((n) => `- key ${n}\n`, exercise('short', KEY)),
  'answers of patterns': all((n) => `- \`(a|b${n})*c?\`\n`, exercise('short', KEY)),
  'answers of heavy patterns': all((n) => `- \`(.?){300}x${n}\`\n`, exercise('short', KEY)),
  'one pattern of choices': all('(a|b)*', exercise('short', `${KEY}- \``), '`\n'),
  'one pattern of groups': all('(', exercise('short', `${KEY}- \``), '`\n'),
  'one pattern of classes': all('[', exercise('short', `${KEY}- \``), '`\n'),
  'cells of a rubric': all(
    (n) => `| c${n} | a | b |\n`,
    exercise('essay', `${KEY}| | a | b |\n|---|---|---|\n`),
  ),
  hints: all((n) => `> [!TIP]\n> hint ${n}\n\n`, exercise('short')),
  'claims and reasons': all('> a\n\nb\n\n', exercise('argument', KEY)),
  'evidence that is not found': (length) =>
    repeated((n) => `word${n % 50} some other text here. `, length / 2) +
    repeated(
      (n) =>
        `\n\n### X\n<!-- exercise id=e${n} type=evidence section=s -->\n<!-- key -->\n\n> word${n % 50} some othre text heer. word\n`,
      length / 2,
    ),
  'evidence of one long text': (length) =>
    `${'abc '.repeat(length / 8)}\n\n${exercise('evidence', '<!-- key -->\n\n')}> ${'abd '.repeat(length / 8)}\n`,
  'evidence of one letter': (length) =>
    `${'a a a '.repeat(length / 12)}\n\n${exercise('evidence', '<!-- key -->\n\n')}> ${'a a b '.repeat(length / 12)}\n`,
  'evidence of many quotations': (length) =>
    `${repeated((n) => `A sentence of number ${n}. `, length / 2)}\n\n${exercise('evidence', '<!-- key -->\n\n')}${repeated((n) => `> A sentense of number ${n}.\n\n`, length / 2)}`,
};
