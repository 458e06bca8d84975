import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Signer } from '../ports/signer.ts';
import type { EventDraft, RecordEvent } from '../study/record/record-event.ts';
import { parseRecord } from '../study/record/record-lines.ts';
import { createRecordWriter } from '../study/record/record-writer.ts';
import { handInSigner } from '../testing/hand-in-signer.ts';
import { createMemoryRecordStore } from '../testing/memory-record-store.ts';
import { type HandInContent, handInName, makeHandIn } from './make-hand-in.ts';
import { type HandIn, readHandIn } from './read-hand-in.ts';

const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const content: HandInContent = {
  lesson: 'rain',
  edition: 'e-7f3a9c21d0',
  parts: [{ path: 'lesson.md', text: '# Rain\n\nIt rained.\n' }],
  record: [],
  workbook: '# Workbook\n\nNobody was ready.\n',
  student: { code: 'A17' },
  choice: { notes: false, highlights: false },
  made: 1_750_000_000_000,
  tool: '0.1.0',
  before: undefined,
};

async function opened(made: Partial<HandInContent>, signer?: Signer): Promise<HandIn> {
  const { bytes, hash } = await makeHandIn({ ...content, ...made }, signer);
  const read = await readHandIn(bytes);
  if (read.kind === 'refused') throw new Error(`Refused: ${read.why}`);
  expect(read.hash).toBe(hash);
  return read;
}

/** What a student does in one of several windows. */
const step = fc.record({
  window: fc.nat(2),
  lesson: fc.constantFrom('rain', 'rain', 'flood'),
  kind: fc.constantFrom('read', 'attempt', 'answer', 'note', 'highlight', 'remove', 'reset', 'setting'),
  /** Units that are written before an append fails. */
  fails: fc.option(fc.nat(300), { freq: 4 }),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Words that stand nowhere but in one event. */
const words = (index: number): string => `secret${index}word`;

function draftOf({ lesson, kind, text }: Step, index: number, written: readonly RecordEvent[]): EventDraft {
  const said = `${words(index)}${text}`;
  const drafts: Record<Step['kind'], EventDraft> = {
    read: { type: 'read', lesson, section: 'flood' },
    attempt: {
      type: 'attempt',
      lesson,
      exercise: 'x',
      exerciseType: 'short',
      response: { text: said },
      score: null,
      seed: 1,
      hints: 0,
      duration: 5,
    },
    answer: { type: 'answer', lesson, question: 'q' },
    note: { type: 'note', lesson, quote: quote('It rained'), text: said },
    highlight: { type: 'highlight', lesson, quote: quote(said) },
    remove: { type: 'remove', lesson, target: written[text.length % (written.length || 1)]?.id ?? 'none' },
    reset: { type: 'reset', lesson },
    setting: { type: 'setting', lesson, examDate: 5 },
  };
  return drafts[kind];
}

/** The files of a record, as its windows left them; some of a window's last lines are in the file of another. */
async function recordOf(steps: readonly Step[]) {
  const stores = [0, 1, 2].map(() => createMemoryRecordStore());
  let made = 0;
  const written: RecordEvent[] = [];
  const writers = stores.map((store, index) =>
    createRecordWriter({
      store,
      clock: { now: () => made },
      newId: () => `id${made++}`,
      name: `window ${index}`,
    }),
  );
  for (const [index, one] of steps.entries()) {
    if (one.fails !== null) stores[one.window]?.failNext(one.fails);
    const draft = draftOf(one, index, written);
    const event = await writers[one.window]?.append(draft).catch(() => undefined);
    if (event) written.push(event);
  }
  // What a window could not store, the next one takes over.
  const heir = createRecordWriter({
    store: createMemoryRecordStore(),
    clock: { now: () => 1 },
    newId: () => 'heir',
  });
  const last = createMemoryRecordStore();
  for (const writer of writers) heir.adopt(writer.pending);
  await last.append(heir.pending.map((event) => `${JSON.stringify(event)}\n`).join(''));
  return [...stores, last].map((store, index) => ({
    name: `${index}.jsonl`,
    content: [...store.files.values()].join(''),
  }));
}

const choice = fc.record({ notes: fc.boolean(), highlights: fc.boolean() });

describe('a hand-in', () => {
  it('contains the events that were asked for, byte for byte, nothing of the others, and a whole chain', async () => {
    const signer = await handInSigner('Ed25519');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), choice, async (steps, chosen) => {
        const record = await recordOf(steps);
        const all = record.flatMap((file) => parseRecord(file.content).events) as RecordEvent[];
        const events = all.filter(({ lesson }) => lesson === 'rain');
        const isHidden = ({ type }: RecordEvent): boolean =>
          (type === 'note' && !chosen.notes) || (type === 'highlight' && !chosen.highlights);
        const hidden = new Set(events.filter(isHidden).map(({ id }) => id));
        const wanted = events.filter(
          (event) => !hidden.has(event.id) && !(event.type === 'remove' && hidden.has(event.target)),
        );
        const { bytes } = await makeHandIn({ ...content, record, choice: chosen }, signer);
        const read = await readHandIn(bytes);
        if (read.kind === 'refused') throw new Error(`Refused: ${read.why}`);
        expect(read.findings).toEqual([]);
        expect(read.record.flatMap((file) => file.events)).toEqual(wanted);
        const lines = new Set(record.flatMap((file) => file.content.split('\n')));
        for (const line of read.record.flatMap((file) => file.lines)) expect(lines).toContain(line);
        const whole = Object.values(unzipSync(bytes))
          .map((member) => strFromU8(member))
          .join('\n');
        for (const [index, { lesson, kind }] of steps.entries())
          if (
            lesson !== 'rain' ||
            (kind === 'note' && !chosen.notes) ||
            (kind === 'highlight' && !chosen.highlights)
          )
            expect(whole).not.toContain(`${words(index)}`);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('shows that a line was changed or taken out, whatever was left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 20 }),
        choice,
        fc.nat(),
        async (steps, chosen, at) => {
          const record = await recordOf(steps.map((one) => ({ ...one, window: 0, fails: null })));
          const plain = await opened({ record, choice: chosen });
          const [file] = plain.record;
          const lines = file?.lines ?? [];
          // The last line is held by nothing but the signature.
          fc.pre(lines.length > 1 && lines.slice(1).every((line) => line.includes('"prev":')));
          const index = at % (lines.length - 1);
          const line = lines[index] ?? '';
          const next = JSON.parse(lines[index + 1] ?? '{}');
          const all = record[0]?.content.split('\n').filter((each) => each.includes('"lesson":"rain"')) ?? [];
          fc.pre(all[all.indexOf(line) + 1] === lines[index + 1] && next.prev !== undefined);
          for (const changed of [line.replace('"at":', '"at":1'), '']) {
            const forged = record.map((each) => ({ ...each, content: each.content.replace(line, changed) }));
            const { findings } = await opened({ record: forged, choice: chosen });
            expect(findings.map(({ kind }) => kind)).toContain('chain-broken');
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each(['Ed25519', 'ES256'] as const)('is signed with %s, and says which', async (algorithm) => {
    const signer = await handInSigner(algorithm);
    const { findings, manifest } = await opened({}, signer);
    expect(findings).toEqual([]);
    expect(manifest.alg).toBe(algorithm);
    expect(manifest.key).toMatch(algorithm === 'Ed25519' ? /^[\w-]{43}$/ : /^[\w-]{87}$/);
  });

  it('says that it is not signed where no key can be made', async () => {
    const { findings, manifest } = await opened({});
    expect(findings).toEqual([{ kind: 'unsigned' }]);
    expect(manifest.key).toBeNull();
  });

  it('tells who made it, when, with what and after which', async () => {
    const first = await opened({});
    const second = await opened({
      before: first.hash,
      student: { code: 'A17', name: 'Ann' },
      edition: undefined,
    });
    expect(first.manifest).toMatchObject({
      lesson: 'rain',
      edition: 'e-7f3a9c21d0',
      before: null,
      tool: '0.1.0',
    });
    expect(second.manifest).toMatchObject({ edition: null, before: first.hash, made: content.made });
    expect(second.manifest.student).toEqual({ code: 'A17', name: 'Ann' });
    expect(second.workbook).toBe(content.workbook);
    expect(second.parts).toEqual(content.parts);
  });

  it('is the same for the same content', async () => {
    const [one, two] = [await makeHandIn(content, undefined), await makeHandIn(content, undefined)];
    expect(one.bytes).toEqual(two.bytes);
  });

  it('takes parts of any name, whose paths come back', async () => {
    const paths = [
      'lesson.md',
      'part-2.md',
      'Часть 2.md',
      'deep/er.md',
      'reference.yaml',
      `${'x'.repeat(300)}.md`,
      'A.MD',
      '..md',
      'con.md',
    ];
    const parts = paths.map((path) => ({ path, text: `# ${path}\n` }));
    const { manifest, parts: read } = await opened({ parts });
    expect(read).toEqual(parts);
    expect(Object.keys(manifest.files)).not.toContain('lesson/con.md');
  });

  it('takes the files of many windows, and words that repeat', async () => {
    const lines = Array.from(
      { length: 450 },
      (_, n) => `{"v":1,"id":"${n}","at":1,"lesson":"rain","type":"read","section":"s"}\n`,
    );
    const record = lines.map((line, n) => ({ name: `${n}`, content: line }));
    const read = await opened({ record, workbook: 'a'.repeat(3_000_000) });
    expect(read.record.flatMap((file) => file.lines.map((line) => `${line}\n`))).toEqual(lines);
    expect(read.record.length).toBeLessThanOrEqual(100);
    expect(read.workbook).toHaveLength(3_000_000);
  });

  it('leaves out what no reader takes or nobody knows, and says how much has no room', async () => {
    const base = '"v":1,"at":1,"lesson":"rain","type"';
    const text = [
      `{${base}:"note","id":"a","quote":{"exact":"x","prefix":"","suffix":""},"text":"${'secret '.repeat(20_000)}"}`,
      `{${base}:"answer","id":"b","question":"${'é'.repeat(40_000)}"}`,
      `{${base}:"read","id":"c","section":"s","__proto__":{"x":1}}`,
      `{${base}:"confession","id":"d","text":"secret"}`,
      `{"v":2,"id":"e","at":1,"lesson":"rain","type":"attempt","answer":"forty"}`,
      `{"v":2,"id":"f","at":1,"lesson":"rain","type":"note","text":"secret"}`,
      `{"v":1,"id":"g","at":1,"lesson":"rain","type":"note","te`,
      `\ufeff{${base}:"read","id":"h","section":"s","extra":"\ufeff"}`,
      `{${base}:"remove","id":"i","target":"f"}`,
    ].join('\r\n');
    const { bytes, unfit } = await makeHandIn(
      { ...content, record: [{ name: 'a', content: text }] },
      undefined,
    );
    expect(unfit).toBe(2);
    const read = await readHandIn(bytes);
    expect(read).toMatchObject({ kind: 'hand-in', record: [{ left: 6 }], findings: [{ kind: 'unsigned' }] });
    expect((read as HandIn).record[0]?.lines.map((line) => JSON.parse(line).id)).toEqual(['e', 'h']);
  });

  it('has a name that every system takes', () => {
    expect(handInName('korea-1950')).toBe('korea-1950.hand-in.zip');
    expect(handInName('한국')).toBe('lesson.hand-in.zip');
    expect(handInName('../x'.repeat(100)).length).toBeLessThan(120);
  });
});
