import { describe, expect, it } from 'vitest';
import { formatMessage } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const read = (reference: string) => {
  const parsed = parseText({
    'lesson.md': '---\ntitle: T\n---\n## A\n<!-- section id=a -->\nText.',
    'reference.yaml': reference,
  });
  const reading = parsed.diagnostics.filter(({ rule }) => rule !== 'reference-unused');
  const found = reading.map(({ span, message }) => [parsed.source(span), formatMessage(message)]);
  return { reference: parsed.lesson.reference, found, source: parsed.source };
};

describe('reference.yaml', () => {
  it.each(['\n', '\r\n', '\r'])('is read alike with lines that end in %j', (end) => {
    const { reference, found } = read(['terms:', '  - id: t', '    name: Term', ''].join(end));
    expect([reference.terms.map(({ name }) => name), found]).toEqual([['Term'], []]);
  });

  it('gives people, places, terms and events with their places', () => {
    const { reference, found, source } = read(`people:
  - id: kim
    name: Kim Il Sung
    native: 김일성
    aliases: [Kim]
    born: 1912
places:
  - {id: seoul, name: Seoul, latitude: 37.56, longitude: 126.99}
terms:
  - id: veto
    name: veto
    description: A no that stops a vote.
events:
  - {id: attack, name: The attack, date: 1950-06-25, passage: true}
`);
    expect(found).toEqual([]);
    expect(reference.people).toMatchObject([
      { kind: 'person', name: 'Kim Il Sung', aliases: ['Kim'], born: '1912' },
    ]);
    expect(reference.places).toMatchObject([{ kind: 'place', latitude: 37.56, native: undefined }]);
    expect(reference.terms).toMatchObject([
      { kind: 'term', aliases: [], description: 'A no that stops a vote.' },
    ]);
    expect(reference.events).toMatchObject([
      { kind: 'event', date: '1950-06-25', circa: false, passage: true },
    ]);
    expect(source(reference.terms[0]?.span)).toBe(
      'id: veto\n    name: veto\n    description: A no that stops a vote.',
    );
    expect(source(reference.places[0]?.span)).toBe(
      '{id: seoul, name: Seoul, latitude: 37.56, longitude: 126.99}',
    );
  });

  it.each([
    ['1950', true],
    ['1950-04', true],
    ['-0044-03-15', true],
    ['1950-03-30/1950-04-25', true],
    ['"1950"', true],
    ['1950-13', false],
    ['25 June 1950', false],
    ['1950/1951/1952', false],
  ])('takes %s for a date or not', (date, right) => {
    expect(read(`events:\n  - {id: a, name: A, date: ${date}}`).reference.events).toHaveLength(right ? 1 : 0);
  });

  it('leaves out an entry that is wrong, says why, and keeps the others', () => {
    const { reference, found } = read(`places:
  - {id: a, name: A, latitude: 91, longitude: 0}
  - {id: b, name: B, latitude: 1, longitude: 2}
  - {id: c, name: C, longitude: 2}
terms:
  - id: Not Kebab
    name: x
  - {id: d}
  - just words
`);
    expect([...reference.places, ...reference.terms].map(({ id }) => id)).toEqual(['b']);
    expect(found).toEqual([
      ['latitude', 'Entry “a”, latitude: expected 90 or less.'],
      ['{id: c, name: C, longitude: 2}', 'Entry “c”, latitude: it is missing.'],
      ['id', 'Entry “Not Kebab”, id: expected lowercase letters, digits and single hyphens.'],
      ['{id: d}', 'Entry “d”, name: it is missing.'],
      ['just words', 'Entry “?”, id: it is missing.'],
      ['just words', 'Entry “?”, name: it is missing.'],
    ]);
  });

  it('reports lists that it does not know, that stand twice or are none', () => {
    const { reference, found } = read(
      'persons: []\nterms:\n  - {id: a, name: A}\nterms:\n  - {id: b, name: B}\nplaces: x\nevents:\n',
    );
    expect(found).toEqual([
      ['persons', 'Entry “persons”, list: expected one of people, places, terms, events.'],
      ['terms', 'Entry “terms”, list: this list appears twice; put all its entries in one list.'],
      ['places', 'Entry “places”, list: expected entries that begin with “- id: …”.'],
    ]);
    expect(reference.terms.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps what could be read of a file that is no YAML further down', () => {
    const { reference, found } = read('terms:\n  - {id: a, name: A}\n  - id: b: c\n');
    expect(reference.terms.map(({ id }) => id)).toContain('a');
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(['', '# nothing yet\n', '[]', 'words', '\0', '&a *a'])('never throws: %j', (text) => {
    expect(read(text).reference.people).toEqual([]);
  });

  it('refuses aliases that stand for too much, and says so', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `  - &a${i + 1} [${`*a${i},`.repeat(9)}]`);
    const { reference, found } = read(
      `people:\n  - &a0 [x]\n${lines.join('\n')}\nterms:\n  - {id: a, name: A}\n`,
    );
    expect(found[0]?.[1]).toBe(
      'reference.yaml cannot be read here: its aliases (*name) expand to too much text.',
    );
    expect(reference.terms.map(({ id }) => id)).toEqual(['a']);
  });

  it('is not read where it is too long', () => {
    const { found } = read(`# ${'x'.repeat(400_000)}`);
    expect(found).toEqual([['#', '“reference.yaml” has 0.4 MB and was not read. The limit is 0.3 MB.']]);
  });
});
