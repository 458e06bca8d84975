import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportLesson } from '../export/export-lesson.ts';
import type { GatheredPictures } from '../export/gather-pictures.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import { loadDatabase } from './write-database.ts';

const writeDatabase = await loadDatabase();

const exercise = (type: string, body: string, id = 'x') =>
  `### The title\n<!-- exercise id=${id} type=${type} -->\n\n${body}\n\n`;
const SECTION =
  '## S\n<!-- section id=s -->\n\nThe order went out. Nobody had feared that kind of thing.\n\n';

/** An export, and what Anki would find in it. */
function exported(text: string, pictures?: GatheredPictures, now = 1_700_000_000_000) {
  const { lesson } = parseText({ 'lesson.md': `${frontMatter}\n${SECTION}${text}` });
  const made = atOnce(exportLesson(lesson, 'anki', pictures, { writeDatabase, now }));
  const zip = unzipSync(made.files[0]?.content as Uint8Array);
  const folder = mkdtempSync(join(tmpdir(), 'marginalia-anki-'));
  try {
    const path = join(folder, 'collection');
    writeFileSync(path, zip['collection.anki2'] ?? '');
    const database = new DatabaseSync(path, { readOnly: true });
    const all = (sql: string) => database.prepare(sql).all() as Record<string, string | number>[];
    const notes = all('SELECT * FROM notes ORDER BY rowid');
    const cards = all('SELECT * FROM cards ORDER BY due');
    const [col = {}] = all('SELECT * FROM col');
    const [{ integrity_check: integrity } = {}] = all('PRAGMA integrity_check');
    database.close();
    const media: Record<string, string> = JSON.parse(strFromU8(zip['media'] ?? new Uint8Array()));
    const lost = (id?: string) => made.losses.filter(({ item }) => item === id).map(({ code }) => code);
    return { made, zip, notes, cards, col, media, lost, integrity };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const fieldsOf = (note: Record<string, string | number> | undefined) => `${note?.['flds']}`.split('\u001f');

describe('a lesson as an Anki package', () => {
  it('is a whole database with a deck of the lesson and our two note types', () => {
    const { col, integrity } = exported(exercise('choice', '- [x] yes\n- [ ] no'));
    expect(integrity).toBe('ok');
    expect(col['ver']).toBe(11);
    const decks = Object.values<{ name: string }>(JSON.parse(`${col['decks']}`));
    expect(decks.map(({ name }) => name)).toEqual(['Default', 'T']);
    const models = Object.values<{ name: string; type: number }>(JSON.parse(`${col['models']}`));
    expect(models.map(({ type }) => type)).toEqual([0, 1]);
  });

  it.each([
    ['choice', '- [x] yes\n- [ ] no', ['<li>yes</li><li>no</li>', '<ul><li>yes</li></ul>']],
    [
      'short',
      'Which?\n\n<!-- key -->\n\n- ~ the south\n- Seoul',
      ['Which?', 'Seoul</li><li>the south (50 %)'],
    ],
    [
      'evidence',
      'Which?\n\n<!-- key -->\n\n> Nobody had feared that kind of thing.',
      ['Which?', '<blockquote>Nobody had feared that kind of thing.</blockquote>'],
    ],
  ])('asks on the front and answers on the back: %s', (type, body, [front = '', back = '']) => {
    const { notes, cards } = exported(exercise(type, body));
    expect([notes.length, cards.length]).toEqual([1, 1]);
    const fields = fieldsOf(notes[0]);
    expect(fields[0]).toContain('<h3>The title</h3>');
    expect(fields[0]).toContain(front);
    expect(fields[1]).toContain(back);
  });

  it('makes a card of each gap, whatever stands in it or around it', () => {
    const { notes, cards } = exported(
      exercise('cloze', 'The code `{{c1::trap}}` stands in **a::b|a** of **the war** [sound:x.mp3].'),
    );
    const [text = ''] = fieldsOf(notes[0]);
    expect(text).toContain('{{c1::a&#58;&#58;b / a}} of {{c2::the war}}');
    expect(text.replace(/\{\{c\d::[^{}]*\}\}/g, '')).not.toMatch(/[{}[]/);
    expect(cards.map(({ ord }) => ord)).toEqual([0, 1]);
  });

  it('keeps guids, notes, cards and deck, so that a second import updates', () => {
    const text = exercise('choice', '- [x] yes\n- [ ] no') + exercise('cloze', 'In **1950**.', 'y');
    const first = exported(text);
    const second = exported(
      `${exercise('short', 'New?\n\n<!-- key -->\n\n- yes', 'z')}${text.replace('yes', 'yes indeed')}`,
      undefined,
      1_700_000_100_000,
    );
    const ids = ({ notes }: typeof first) =>
      new Map(notes.map(({ guid, id, mid }) => [guid, `${id} ${mid}`]));
    for (const [guid, id] of ids(first)) expect(ids(second).get(guid)).toBe(id);
    expect(first.notes.map(({ guid }) => guid)).toEqual(['marginalia/t/x', 'marginalia/t/y']);
    const cardsOf = ({ cards }: typeof first) => cards.map(({ id }) => id);
    expect(cardsOf(second)).toEqual(expect.arrayContaining(cardsOf(first)));
    expect(cardsOf(second)[0]).not.toBe(cardsOf(first)[0]);
    const changed = (made: typeof first) => made.notes.find(({ guid }) => guid === 'marginalia/t/x');
    expect(Number(changed(second)?.['mod'])).toBeGreaterThan(Number(changed(first)?.['mod']));
    expect(`${changed(second)?.['flds']}`).toContain('yes indeed');
  });

  it('takes pictures along under names that other decks do not use for others', () => {
    const picture = new Uint8Array([1, 2, 3]);
    const { notes, media, zip } = exported(
      exercise('choice', '![map](map.png) ![gone](gone.png)\n\n- [x] yes\n- [ ] no'),
      new Map<string, Uint8Array | string>([
        ['map.png', picture],
        ['gone.png', 'there is no such file.'],
      ]),
    );
    const [[index = '', name = ''] = []] = Object.entries(media);
    expect(name).toMatch(/^marginalia-[0-9a-f]{20}\.png$/);
    expect(zip[index]).toEqual(picture);
    expect(fieldsOf(notes[0])[0]).toContain(`src="${name}"`);
  });

  it('says what it leaves out, and that nothing is scored', () => {
    const { made, lost, notes } = exported(
      exercise('order', '1. a\n2. b', 'o') +
        exercise('match', '| A | B |\n|---|---|\n| a | 1 |\n| b | 2 |', 'm') +
        exercise('essay', 'Write.', 'e') +
        exercise('argument', 'Argue.', 'a') +
        exercise('choice', '- [ ] no\n- [ ] never', 'c'),
    );
    expect(made.items.map(({ as }) => as)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(['o', 'm', 'e', 'a'].map(lost)).toEqual(Array.from({ length: 4 }, () => ['left-unheld']));
    expect(lost('c')).toEqual(['left-unanswerable']);
    expect(lost()).toEqual(['self-judged', 'passage-lost']);
    expect(notes).toEqual([]);
  });
});
