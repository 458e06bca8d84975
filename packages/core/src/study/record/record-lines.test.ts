import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import type { RecordEvent } from './record-event.ts';
import { parseRecord, serialiseEvent } from './record-lines.ts';

const base = { v: 1, lesson: 'korea', at: 5 } as const;
const read = (id: string): RecordEvent => ({
  ...base,
  id,
  type: 'read',
  section: 'ende-\u{1f5fa}-\ud55c\uad6d',
});
const attempt = (id: string, response: unknown): RecordEvent => ({
  ...base,
  id,
  type: 'attempt',
  exercise: 'x',
  exerciseType: 'order',
  response,
  score: 0.5,
  seed: 3,
  hints: 0,
  duration: 1200,
});
const ids = (text: string) =>
  parseRecord(text).events.map((event) => (event.type === 'unknown' ? event.line : event.id));

describe('a line of the record', () => {
  it('comes back as it was written, whatever the response is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (response) => {
        const event = attempt('a', JSON.parse(JSON.stringify(response)));
        const line = serialiseEvent(event);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(parseRecord(line)).toEqual({ events: [event], torn: [] });
      }),
      { seed: 7 },
    );
  });

  it('may be of a type or a version that is not known yet, and comes out as it came in', () => {
    const lines = [
      '{"v":1,"id":"a","at":1,"lesson":"l","type":"dance","steps":[1, 2]}',
      '{"v":2,"id":"b","at":1,"lesson":"l","type":"read","section":"s"}',
      '{"v":1,"id":"c","at":1,"lesson":"l","type":"read"}',
      '{"v":1,"id":"d","at":1e999,"lesson":"l","type":"read","section":"s"}',
      '{"type":"unknown","line":"x"}',
      '{}',
    ];
    const { events, torn } = parseRecord(lines.join('\n'));
    expect(torn).toEqual([]);
    expect(events.map(({ type }) => type)).toEqual(lines.map(() => 'unknown'));
    expect(events.map(serialiseEvent)).toEqual(lines.map((line) => `${line}\n`));
  });

  it('keeps fields that only a newer version knows', () => {
    const line = '{"v":1,"id":"a","at":1,"lesson":"l","type":"read","section":"s","aloud":true}\n';
    const { events } = parseRecord(line);
    expect(events.map(({ type }) => type)).toEqual(['read']);
    expect(events.map(serialiseEvent)).toEqual([line]);
  });
});

describe('a file of the record', () => {
  const lines = ['a', 'b', 'c'].map((id) => serialiseEvent(read(id)));

  it('cut anywhere, byte by byte, loses at most the line of the cut', () => {
    const bytes = Buffer.from(lines.join(''));
    const ends = lines.map((_, i) => Buffer.byteLength(lines.slice(0, i + 1).join('')));
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { events, torn } = parseRecord(new TextDecoder('utf-8').decode(bytes.subarray(0, cut)));
      // The line break itself may be missing.
      const whole = ends.filter((end) => end - 1 <= cut).length;
      expect(events).toEqual([read('a'), read('b'), read('c')].slice(0, whole));
      expect(torn.length).toBeLessThanOrEqual(1);
    }
  });

  it('cut anywhere and written on loses at most the line of the cut, with or without a line break between', () => {
    const bytes = Buffer.from(lines.join(''));
    for (const between of ['', '\n'])
      for (let cut = 0; cut <= bytes.length; cut++) {
        const rest = Buffer.from(`${between}${serialiseEvent(read('d'))}`);
        const joined = Buffer.concat([bytes.subarray(0, cut), rest]);
        const found = ids(new TextDecoder('utf-8').decode(joined));
        expect(found.at(-1)).toBe('d');
        const whole = [0, 1, 2].filter((i) => Buffer.byteLength(lines.slice(0, i + 1).join('')) - 1 <= cut);
        expect(found.slice(0, -1)).toEqual(['a', 'b', 'c'].slice(0, whole.length));
      }
  });

  it('with a hole anywhere loses at most the two lines around it', () => {
    const bytes = Buffer.from(lines.join(''));
    for (let from = 0; from < bytes.length; from += 3)
      for (let to = from; to < bytes.length; to += 7) {
        const text = new TextDecoder('utf-8').decode(
          Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
        );
        const found = ids(text);
        const length = Buffer.byteLength(lines[0] ?? '');
        for (const [i, id] of ['a', 'b', 'c'].entries()) {
          const untouched = to <= i * length || from >= (i + 1) * length - 1;
          if (untouched) expect(found).toContain(id);
        }
      }
  });

  it('may have any line ends, byte order marks, blank lines', () => {
    const text = lines.map((line) => line.trimEnd());
    for (const end of ['\n', '\r\n', '\r', '\n\n', '\n \n', '\n\ufeff'])
      expect(ids(`\ufeff${text.join(end)}${end}`)).toEqual(['a', 'b', 'c']);
    expect(parseRecord('')).toEqual({ events: [], torn: [] });
    expect(parseRecord('\ufeff\r\n')).toEqual({ events: [], torn: [] });
  });

  it('keeps both sides of a merge conflict', () => {
    const [a, b, c] = lines;
    const text = `${a}<<<<<<< HEAD\n${b}||||||| 1234567\n=======\n${c}>>>>>>> other machine\n`;
    expect(ids(text)).toEqual(['a', 'b', 'c']);
    expect(parseRecord(text).torn).toEqual([]);
  });

  it('that is anything else costs nothing but itself', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '"',
      '{"v":',
      '1',
      ',',
      '\0',
      '\ud800',
      '<<<<<<< ',
      '\n',
      '[',
      '\\',
      '\u2028',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (noise) => {
          expect(ids(`${noise}\n${lines[0]}`).at(-1)).toBe('a');
        },
      ),
      { seed: 7 },
    );
    expect(parseRecord('[1]\n"x"\n3\nnull').torn).toEqual(['[1]', '"x"', '3', 'null']);
  });

  it('never takes a response for an event where the beginning of its line is gone', () => {
    const inner = read('inner');
    const line = serialiseEvent(attempt('outer', [inner, JSON.stringify(inner), { v: 1 }]));
    for (let cut = 0; cut < line.length - 1; cut++) expect(ids(line.slice(cut))).not.toContain('inner');
    expect(ids(line)).toEqual(['outer']);
  });
});

describe('a line that is out of all proportion', () => {
  const after = serialiseEvent(read('after'));
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const deep = (levels: number) =>
    serialiseEvent(attempt('deep', 0)).replace('"response":0', `"response":${nested(levels)}`);

  // Functions, since the runner would put the lines themselves into its report.
  it.each([
    ['of many megabytes', () => serialiseEvent(attempt('a', 'x'.repeat(1e7))), []],
    ['of many megabytes without an end', () => `{"v":1,"id":"${'x'.repeat(1e7)}\n`, []],
    ['with an id of a megabyte', () => serialiseEvent(read('x'.repeat(1e6))), ['unknown']],
    ['nested a little', () => deep(20), ['attempt']],
    ['nested deeply', () => deep(5000), ['unknown']],
    ['nested more deeply than the stack is high', () => deep(500_000), ['unknown']],
    ['of beginnings', () => `${'{"v":'.repeat(200_000)}\n`, []],
    ['of events that are none', () => `${'{"v":1}'.repeat(200_000)}\n`, []],
    ['of many events that were glued', () => `x${after.trimEnd().repeat(3)}\n`, ['read', 'read', 'read']],
  ])('%s costs itself alone', (_, line, types) => {
    const { events, torn } = parseRecord(line() + after);
    expect(events.map(({ type }) => type)).toEqual([...types, 'read']);
    expect(torn.every((text) => text.length <= 1000)).toBe(true);
    expect(torn.length).toBeLessThanOrEqual(10_000);
  });

  it('takes time in proportion to its length', async () => {
    const pieces = '{"v":'.repeat(400_000);
    expect(await growth((size) => pieces.slice(0, size), parseRecord, 500_000)).toMatchObject({
      linear: true,
    });
  });

  it('is followed by no more events than are asked for, and says so', () => {
    expect(parseRecord(after.repeat(5), 3)).toMatchObject({ events: { length: 3 }, cut: true });
    expect(parseRecord(after.repeat(3), 3)).not.toHaveProperty('cut');
  });
});
