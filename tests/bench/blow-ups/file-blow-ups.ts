import type { SourceFile } from '@marginalia/core';
import { type Maker, type Repeated, repeated } from './repeated.ts';

type Files = Readonly<Record<string, string>>;

const FRONT_MATTER = '---\ntitle: T\nid: t\n---\n\n';
const START = `${FRONT_MATTER}## S\n<!-- section id=s -->\n\n`;

/** A lesson with a reference file of stretches between two texts. */
const reference =
  (stretch: Repeated, before = '', after = ''): Maker<Files> =>
  (length) => ({ 'lesson.md': FRONT_MATTER, 'reference.yaml': before + repeated(stretch, length) + after });
const front =
  (stretch: Repeated, before = '', after = ''): Maker<Files> =>
  (length) => ({ 'lesson.md': `---\n${before}${repeated(stretch, length)}${after}---\n\n## S\n` });
/** Anchors of which each names the one before it nine times. */
const nested = (name: string): string =>
  ['a', 'b', 'c', 'd', 'e', 'f']
    .map((key, index, keys) => `${key}: &${key} [${index ? `${`*${keys[index - 1]},`.repeat(9)}` : 'x'}]\n`)
    .join('') + name;

const inFiles: Readonly<Record<string, Maker<Files>>> = {
  'front matter of many keys': front((n) => `k${n}: v\n`, 'title: T\n'),
  'front matter of near names': front((n) => `titl${n}: v\n`),
  'front matter of one long title': (length) => ({
    'lesson.md': `---\ntitle: "${'a'.repeat(length)}"\n---\n`,
  }),
  'front matter never closed': (length) => ({ 'lesson.md': `---\n${repeated('a: b\n', length)}` }),
  'front matter of many parts': front((n) => `  - p${n}.md\n`, 'title: T\nparts:\n'),
  'front matter of deep lists': front('- ', 'title:\n  ', 'a\n'),
  'front matter of brackets': front('[', 'title: '),
  'front matter of anchors': front((n) => `k${n}: *f\n`, nested('')),
  'front matter of allow comments': front('title: T # allow front-matter-field\n'),
  'anchors and aliases': reference((n) => `k${n}: *f\n`, nested('people: *f\n')),
  'aliases of one person': reference('*p, ', 'x: &p {id: a, name: Kim, description: d}\npeople: [', '*p]\n'),
  'aliases of aliases': reference((n) => `a${n}: &a${n} ${n ? `[*a${n - 1}, *a${n - 1}]` : 'x'}\n`),
  'merges of keys': reference((n) => `k${n}: {<<: *p, a${n}: 1}\n`, 'x: &p {id: a}\n'),
  'lists in flow open': reference('a, ', `people: [${'['.repeat(40)}`),
  'maps in flow': reference('{a: ', 'people: '),
  'quotes of YAML open': reference('"'),
  'colons of YAML': reference('a: '),
  'questions of YAML': reference('? '),
  'hyphens of YAML': reference('- '),
  'texts in blocks': reference((n) => `k${n}: |\n  a\n`),
  'texts folded': reference('  a\n\n', 'k: >\n'),
  'remarks of YAML': reference('# a\n'),
  'tags of YAML': reference((n) => `k${n}: !!a${n} b\n`),
  'documents of YAML': reference('---\na: b\n'),
  'directives of YAML': reference('%TAG ! a\n'),
  'deeper lines of YAML': reference((n) => `${' '.repeat(n % 300)}a:\n`),
  'people that the text names': (length) => ({
    'lesson.md': `${START}${repeated((n) => `Name${n} met Name${n + 1}. `, length / 2)}\n`,
    'reference.yaml': `people:\n${repeated((n) => `  - {id: p${n}, name: Name${n}, description: d}\n`, length / 2)}`,
  }),
  'people of one id': reference('  - {id: p, name: Name, description: d}\n', 'people:\n'),
  'people of names that begin alike': (length) => ({
    'lesson.md': `${FRONT_MATTER}${'a '.repeat(length / 8)}\n`,
    'reference.yaml': `people:\n${repeated((n) => `  - {id: p${n}, name: "${'a '.repeat(1 + (n % 60))}b", description: d}\n`, length)}`,
  }),
  'people of unknown fields': reference((n) => `  - {id: p${n}, name: N, descripton: d}\n`, 'people:\n'),
  'people of long descriptions': reference(
    (n) => `  - {id: p${n}, name: N${n}, description: "${'see [a](b) '.repeat(30)}"}\n`,
    'people:\n',
  ),
  'other names of one person': (length) => ({
    'lesson.md': `${FRONT_MATTER}${'ab '.repeat(length / 6)}`,
    'reference.yaml': `people:\n  - {id: p, name: N, aliases: [${repeated((n) => `ab${n}, `, length)}z], description: d}\n`,
  }),
  'places on one spot': reference(
    (n) => `  - {id: l${n}, name: L${n}, lat: 1, lon: 1, description: d}\n`,
    'places:\n',
  ),
  'events of unknown sections': reference(
    (n) => `  - {id: e${n}, name: E, date: 1950, section: s${n}, description: d}\n`,
    'events:\n',
  ),
  'events of impossible dates': reference(
    (n) => `  - {id: e${n}, name: E, date: 1950-02-31/1949, description: d}\n`,
    'events:\n',
  ),
  'parts of a lesson': (length) => ({
    'lesson.md': `${START}a[^1]\n`,
    ...Object.fromEntries(
      Array.from({ length: Math.ceil(length / 200) }, (_, n) => [
        `part-${n}.md`,
        `## P\n<!-- section id=p${n} -->\n\n${'word[^1] '.repeat(15)}\n\n[^1]: n\n`,
      ]),
    ),
  }),
};

/** Lessons whose front matter, reference file or number of files a careless reader takes long for. */
export const fileBlowUps: Readonly<Record<string, Maker<SourceFile[]>>> = Object.fromEntries(
  Object.entries(inFiles).map(([name, make]) => [name, (length: number) => sourceFiles(make(length))]),
);

/** A passage as the lesson that it makes. */
export function passageLesson(passage: string): SourceFile[] {
  return sourceFiles({ 'lesson.md': START + passage });
}

function sourceFiles(files: Files): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}
