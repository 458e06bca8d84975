import { all, type Maker, paragraphs, repeated } from './repeated.ts';

/** Passages of notes that a careless lesson takes long for, by what they are made of. */
export const noteBlowUps: Readonly<Record<string, Maker<string>>> = {
  'markers without notes': all((n) => `[^${n}] `),
  'notes without markers': all((n) => `[^${n}]: n\n`),
  'notes and markers backwards': (length) => {
    const count = Math.ceil(length / 24);
    const marker = (n: number) => `a[^${count - n}]\n\n`;
    return repeated(marker, length / 2) + repeated((n) => `[^${n}]: n\n\n`, length / 2);
  },
  'one line of markers': all('word[^1] '),
  'markers in every word': all('a[^1]b[^2]', '[^1]: x\n\n[^2]: y\n\n'),
  'markers open': paragraphs('[^a'),
  'markers in headings': all((n) => `## h[^${n}]\n\n`),
  'markers in pictures': all((n) => `![a[^${n}]](p.png) `),
  'markers in links': all((n) => `[a[^${n}]](b) `),
  'markers in cells': all((n) => `|[^${n}]|b|\n`, '|a|b|\n|-|-|\n'),
  'markers behind escaped pipes': all((n) => `\\|[^${n}]`, '|a|\n|-|\n|', '|\n'),
  'notes of one label': all('[^1]: x\n\n', 'a[^1]\n\n'),
  'notes of one label that differ': all((n) => `[^1]: x${n}\n\n`, 'a[^1]\n\n'),
  'notes of one label after a long one': (length) =>
    `[^1]: ${repeated('long ', length / 2)}\n\n${repeated('[^1]: x\n\n', length / 2)}`,
  'notes of two paragraphs': all((n) => `[^${n}]: a\n\n    b\n\n`),
  'notes of many paragraphs': (length) => `a[^1]\n\n[^1]: a\n\n${repeated('    b\n\n', length)}`,
  'notes in lists': all((n) => `- [^${n}]: x\n`),
  'notes in quotes': all((n) => `> [^${n}]: x\n\n`),
  'notes in notes': all((n) => `${'    '.repeat(n % 20)}[^${n}]: n\n\n`),
  'notes deeper and deeper': all((n) => `${'    '.repeat(n % 90)}[^${n}]: n\n`),
  'notes that cite the next': all((n) => `[^${n}]: [^${n + 1}]\n\n`),
  'definitions in definitions': all((n) => `[^a${n}]: [^b${n}]: [^c${n}]: x\n`),
  'labels of many letters': all((n) => `[^${'l'.repeat(500)}${n}] `),
  'labels that differ in case': all((n) => `[^A${n}] [^a${n}]: x\n\n`),
  'labels that are nearly alike': all((n) => `a[^note-${n}]\n\n[^notes-${n}]: n\n\n`),
  'labels of great numbers': all((n) => `a[^${10 ** 15 + n}]\n\n[^${10 ** 15 + n}]: n\n\n`),
  'labels of names of prototypes': all((n) => `a[^__proto__] b[^constructor${n}]\n\n`),
  'labels with blanks': all((n) => `[^a ${n}] `),
  'labels with blanks, a line each': all((n) => `[^a ${n}]\n\n`),
  'labels with blanks and entities': paragraphs('[^a &amp; b] '),
  'labels with blanks behind escaped pipes': all('\\|[^a b]', '|a|\n|-|\n|', '|\n'),
  'allow marks': all((n) => `a[^${n}] <!-- allow note-undefined -->\n\n`),
  'allow marks of no use': all('a <!-- allow note-unused -->\n\n'),
  'allow marks in one line': all('a <!-- allow note-unused --> '),
  'allow marks alone': all('<!-- allow note-unused -->\n\n'),
  'allow marks of many rules': all((n) => ` rule-${n}`, 'x <!-- allow', ' -->\n'),
  'allow marks of one rule': all(' note-unused', 'x <!-- allow', ' -->\n'),
};
