import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { DatabaseTable } from '../../ports/write-database.ts';

/** A note with its cards. */
export interface CollectedNote {
  /** Equal in each export of the same exercise: by it Anki finds the note again. */
  readonly guid: string;
  readonly kind: 'basic' | 'cloze';
  /** HTML. */
  readonly fields: readonly [front: string, back: string];
  readonly cards: number;
  readonly tags: readonly string[];
}

export interface Deck {
  readonly id: number;
  readonly name: string;
  /** HTML. */
  readonly description: string;
}

/**
 * The tables of a collection, in Anki's schema 11, which every version reads. The names of tables, columns and keys are
 * Anki's own.
 */
export const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
`;

/** Ids of our two note types. They never change, or a second import would make new ones. */
const MODELS = { basic: 1_750_000_000_001, cloze: 1_750_000_000_002 } as const;
const FIELDS = {
  basic: ['Question', 'Answer'],
  cloze: ['Text', 'Explanation'],
} as const;

const CSS =
  '.card { font-family: Georgia, serif; font-size: 20px; line-height: 1.45; max-width: 40em; margin: 0 auto; text-align: start; } .cloze { font-weight: bold; } img { max-width: 100%; }';

/** @param now milliseconds since 1970 */
export function collectionTables(deck: Deck, notes: readonly CollectedNote[], now: number): DatabaseTable[] {
  const seconds = Math.floor(now / 1000);
  const taken = new Set<number>();
  const idOf = (text: string): number => {
    let id = stableId(text);
    while (taken.has(id)) id++;
    taken.add(id);
    return id;
  };
  const cardRows: (string | number)[][] = [];
  const noteRows = notes.map(({ guid, kind, fields, cards, tags }): (string | number)[] => {
    const id = idOf(guid);
    for (let ord = 0; ord < cards; ord++) {
      const card = idOf(`${guid} ${ord}`);
      const due = cardRows.length + 1;
      cardRows.push([card, id, deck.id, ord, seconds, -1, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, '']);
    }
    const first = fields[0].replace(/<[^>]*>/g, '');
    const all = fields.join('\u001f');
    return [id, guid, MODELS[kind], seconds, -1, ` ${tags.join(' ')} `, all, first, checksum(first), 0, ''];
  });
  const col = [
    1,
    // The beginning of a day, from which reviews are counted.
    Math.floor(seconds / 86_400) * 86_400,
    now,
    now,
    11,
    0,
    0,
    0,
    JSON.stringify({ curDeck: deck.id, activeDecks: [deck.id], nextPos: cardRows.length + 1 }),
    JSON.stringify({ [MODELS.basic]: model('basic', seconds), [MODELS.cloze]: model('cloze', seconds) }),
    JSON.stringify({
      1: deckJson(1, 'Default', '', seconds),
      [deck.id]: deckJson(deck.id, deck.name, deck.description, seconds),
    }),
    JSON.stringify({ 1: { id: 1, name: 'Default', mod: 0, usn: 0, ...DECK_OPTIONS } }),
    '{}',
  ];
  return [
    { name: 'col', rows: [col] },
    { name: 'notes', rows: noteRows },
    { name: 'cards', rows: cardRows },
  ];
}

/** An id as Anki makes them, from milliseconds since 1970, but the same each time: from 2014 to 2017. */
export function stableId(text: string): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = sha1(utf8ToBytes(text));
  return 1_400_000_000_000 + ((a * 2 ** 32 + b * 2 ** 24 + c * 2 ** 16 + d * 2 ** 8 + e) % 1e11);
}

/** The first eight digits of a SHA-1 hash, by which Anki finds duplicates. */
function checksum(text: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha1(utf8ToBytes(text));
  return a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
}

/** A short name for bytes: the same for the same ones. */
export function contentName(bytes: Uint8Array): string {
  return [...sha1(bytes).subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function model(kind: 'basic' | 'cloze', mod: number): object {
  const [first, second] = FIELDS[kind];
  const isCloze = kind === 'cloze';
  const front = isCloze ? `{{cloze:${first}}}` : `{{${first}}}`;
  const back = isCloze ? front : '{{FrontSide}}';
  return {
    id: MODELS[kind],
    name: isCloze ? 'Marginalia: cloze' : 'Marginalia: question',
    type: isCloze ? 1 : 0,
    mod,
    usn: -1,
    sortf: 0,
    did: 1,
    tags: [],
    vers: [],
    latexPre: '',
    latexPost: '',
    css: CSS,
    flds: [first, second].map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Georgia',
      size: 20,
      media: [],
    })),
    tmpls: [
      {
        name: isCloze ? 'Cloze' : 'Card 1',
        ord: 0,
        qfmt: front,
        afmt: `${back}<hr id="answer">{{${second}}}`,
        did: null,
        bqfmt: '',
        bafmt: '',
      },
    ],
    ...(isCloze ? {} : { req: [[0, 'any', [0]]] }),
  };
}

function deckJson(id: number, name: string, desc: string, mod: number): object {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  const size = { extendNew: 0, extendRev: 0, conf: 1, dyn: 0, collapsed: false, browserCollapsed: false };
  return { id, name, desc, mod, usn: -1, ...today, ...size };
}

/** What Anki itself begins with. */
const DECK_OPTIONS = {
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
};
