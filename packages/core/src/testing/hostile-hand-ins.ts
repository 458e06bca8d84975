import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { linkTo } from '../study/record/line-chain.ts';
import { toBase64url } from '../text/base64url.ts';
import { handInSigner } from './hand-in-signer.ts';
import { changed, commented, hiding, joined, noise, overlapping, renamed } from './spoilt-zip.ts';

/** What a reader has to say of a file: why it refuses it, or the kinds of its findings. */
export interface HostileHandIn {
  readonly bytes: Uint8Array;
  readonly refused?: string;
  readonly findings?: readonly string[];
}

type Members = Record<string, Uint8Array>;
type Change = (members: Members) => void;

/** Lines of one window, each with the link to the one before. */
function chain(count: number, lesson = 'rain'): string[] {
  const lines: string[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const before = lines.at(-1);
    const prev = before === undefined ? {} : { prev: linkTo(before) };
    lines.push(
      JSON.stringify({
        v: 1,
        id: `e${seq}`,
        at: seq,
        lesson,
        type: 'read',
        by: 'w',
        seq,
        section: 's',
        ...prev,
      }),
    );
  }
  return lines;
}
const asText = (lines: readonly string[]): Uint8Array => strToU8(lines.map((line) => `${line}\n`).join(''));
const digest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

interface Parts {
  /** Members besides the list and its signature. */
  readonly members: Members;
  /** Changes the list before it is signed. */
  readonly list?: (manifest: Record<string, unknown> & { files: Record<string, object> }) => void;
  /** Changes the text of the list before it is signed. */
  readonly text?: (text: string) => string;
  /** Whether it is not compressed: what repeats itself would be taken for a bomb. */
  readonly isStored?: true;
  /** Changes the members after that. */
  readonly after?: Change;
}

/**
 * Makes files that look like hand-ins of the lesson `rain` and are none, by their attack: all that somebody who knows the
 * format can write. Some are signed as they should be.
 */
export async function hostileHandIns(): Promise<ReadonlyMap<string, HostileHandIn>> {
  const signer = await handInSigner('Ed25519');
  const other = await handInSigner('Ed25519');
  const lines = chain(4);
  const plain = (): Members => ({
    'record/w1.jsonl': asText(lines),
    'workbook.md': strToU8('# Workbook\n'),
    'lesson/lesson.md': strToU8('# Rain\n\nIt rained.\n'),
  });
  const pack = async ({ members, list, text, after }: Parts): Promise<Members> => {
    const files = Object.fromEntries(
      Object.entries(members).map(([name, bytes]) => {
        const said = { sha256: digest(bytes), bytes: bytes.length };
        if (!name.endsWith('.jsonl')) return [name, said];
        const own = strFromU8(bytes).split('\n').slice(0, -1);
        return [name, { ...said, events: own.length, head: linkTo(own.at(-1) ?? '') }];
      }),
    );
    const manifest = {
      format: 'marginalia/hand-in',
      v: 1,
      lesson: 'rain',
      edition: null,
      student: { code: 'A17' },
      made: 1_750_000_000_000,
      tool: '0.1.0',
      before: null,
      files,
      key: toBase64url(signer.publicKey),
    };
    list?.(manifest);
    const words = strToU8((text ?? ((same) => same))(JSON.stringify(manifest)));
    const all: Members = {
      'hand-in.json': words,
      'hand-in.sig': await signer.sign(words),
      ...members,
    };
    after?.(all);
    return all;
  };
  const zip = async (parts: Partial<Parts>): Promise<Uint8Array> =>
    zipSync(await pack({ members: plain(), ...parts }), { level: parts.isStored ? 0 : 6 });
  const withRecord = (...own: readonly string[]): Partial<Parts> => ({
    members: { ...plain(), 'record/w1.jsonl': asText(own) },
  });
  const stored = (parts: Partial<Parts>): Partial<Parts> => ({ ...parts, isStored: true });
  const withMember = (name: string, bytes: Uint8Array = strToU8('x')): Partial<Parts> => ({
    members: { ...plain(), [name]: bytes },
  });

  const made = new Map<string, HostileHandIn>();
  const refused = async (name: string, why: string, parts: Partial<Parts> | Uint8Array): Promise<void> => {
    made.set(name, { bytes: parts instanceof Uint8Array ? parts : await zip(parts), refused: why });
  };
  const found = async (name: string, kinds: readonly string[], parts: Partial<Parts>): Promise<void> => {
    made.set(name, { bytes: await zip(parts), findings: kinds });
  };

  const whole = await zip({});
  await found('nothing odd', [], {});

  // What is no zip, or more than one.
  await refused('no byte', 'damaged', new Uint8Array());
  await refused('a sentence', 'damaged', strToU8('It rained for forty days and forty nights.'));
  await refused('a zip that is cut', 'damaged', whole.subarray(0, whole.length - 40));
  await refused('something after the zip', 'damaged', joined(whole, strToU8('tail')));
  await refused('something before the zip', 'damaged', joined(strToU8('head'), whole));
  await refused('two zips in a row', 'damaged', joined(whole, await zip(withMember('record/w2.jsonl'))));
  await refused('a second directory in the comment', 'damaged', commented(whole));
  await refused('a member that only its own head knows', 'damaged', hiding(await zip({})));
  await refused(
    'a member twice',
    'damaged',
    renamed(await zip(withMember('workbook.mx')), 'workbook.mx', 'workbook.md'),
  );
  await refused(
    'the list twice',
    'damaged',
    renamed(await zip(withMember('hand-in.jsox')), 'hand-in.jsox', 'hand-in.json'),
  );
  await refused(
    'another name before the content',
    'damaged',
    renamed(whole, 'workbook.md', 'workbook.mx', 1),
  );
  await refused('two names for one content', 'damaged', overlapping(whole));
  await refused(
    'a link',
    'damaged',
    zipSync({
      ...(await pack({ members: plain() })),
      'workbook.md': [strToU8('/etc/passwd'), { os: 3, attrs: 0xa1ff << 16 }],
    }),
  );
  await refused(
    'encryption',
    'encrypted',
    changed(whole, (view, entry) => view.setUint16(entry + 8, 1, true)),
  );
  await refused(
    'an unknown compression',
    'damaged',
    changed(whole, (view, entry) => view.setUint16(entry + 10, 99, true)),
  );
  await refused(
    'more members than it has',
    'damaged',
    changed(whole, (view, _, end) => view.setUint16(end + 10, 100, true)),
  );
  await refused(
    '65,535 members',
    'too-large',
    changed(whole, (view, _, end) => view.setUint16(end + 10, 65_535, true)),
  );
  await refused(
    'a size of four gigabytes',
    'too-large',
    changed(whole, (view, entry) => view.setUint32(entry + 24, 0xffff_fffe, true)),
  );
  await refused(
    'less than it unpacks to',
    'too-large',
    changed(whole, (view, entry) => view.setUint32(entry + 24, 10, true)),
  );
  await refused(
    'more than it unpacks to',
    'damaged',
    changed(whole, (view, entry) => view.setUint32(entry + 24, 2_000, true)),
  );

  // What unpacks to too much.
  await refused('a bomb', 'too-large', withMember('record/w2.jsonl', new Uint8Array(15_000_000)));
  await refused('a member of 17 megabytes', 'too-large', withMember('lesson/big.md', noise(17 * 2 ** 20)));
  await refused('75 megabytes in all', 'too-large', {
    members: {
      ...plain(),
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e'].map((name) => [`lesson/${name}.md`, noise(15 * 2 ** 20)]),
      ),
    },
  });
  await refused('201 members', 'too-large', {
    members: {
      ...plain(),
      ...Object.fromEntries(Array.from({ length: 196 }, (_, n) => [`lesson/${n}.md`, strToU8('x')])),
    },
  });

  // Names.
  for (const name of [
    '../workbook.md',
    '/etc/passwd',
    'C:/x.md',
    'record/../../w2.jsonl',
    'record/..',
    'record/w2.sh',
    'record/W2.jsonl',
    'record/',
    'lesson/a/b.md',
    'lesson/한국.md',
    'lesson/\u202egpj.md',
    'lesson/a\0.md',
    `lesson/${'x'.repeat(300)}.md`,
    'WORKBOOK.MD',
    'index.html',
  ])
    await refused(`the name ${name.slice(0, 30)}`, 'unreadable', withMember(name));
  await refused('a backslash in a name', 'damaged', withMember('record\\w2.jsonl'));
  await refused('a field that changes all objects, as a name', 'no-hand-in', {
    text: (text) => text.replace('"workbook.md"', '"__proto__"'),
  });

  // The list.
  const folder = await pack({ members: plain() });
  await refused(
    'a folder that was packed again',
    'repacked',
    zipSync(Object.fromEntries(Object.entries(folder).map(([name, bytes]) => [`rain/${name}`, bytes]))),
  );
  await refused('no list', 'no-hand-in', { after: (all) => delete all['hand-in.json'] });
  for (const [name, text] of Object.entries({
    'a list that is no JSON': '{"format":',
    'a list that is null': 'null',
    'a list that is a list': '[]',
    'a list of another format': '{"format":"marginalia/keys","v":1}',
    'a list nested more deeply than a stack is high': `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    'a list that changes all objects': '{"format":"marginalia/hand-in","v":1,"__proto__":{"polluted":1}}',
    'a list with a byte order mark': '\ufeff{"format":"marginalia/hand-in","v":1}',
  }))
    await refused(name, 'no-hand-in', stored({ text: () => text }));
  await refused('a newer version', 'newer', { list: (manifest) => Object.assign(manifest, { v: 2 }) });
  for (const [name, fields] of Object.entries<object>({
    'no student': { student: undefined },
    'an empty code': { student: { code: '' } },
    'a name of a megabyte': { student: { code: 'a', name: 'x'.repeat(2 ** 20) } },
    'no key at all': { key: undefined },
    'a key that is none': { key: '<script>' },
    'a time that is none': { made: 'now' },
    'a time beyond all dates': { made: 1e300 },
    'an unknown algorithm': { alg: 'none' },
    'a hash that is none': { before: 'x' },
    'files that are none': { files: 'x' },
    'a file that is none': { files: { 'workbook.md': 1 } },
  }))
    await refused(name, 'unreadable', stored({ list: (manifest) => Object.assign(manifest, fields) }));
  await refused('a list with letters that are none', 'unreadable', {
    after: (all) => Object.assign(all, { 'hand-in.json': Uint8Array.of(0xff, 0xfe, 0x7b) }),
  });
  await refused('a file that is not listed', 'members', {
    after: (all) => Object.assign(all, { 'lesson/more.md': strToU8('x') }),
  });
  await refused('a file that is missing', 'members', { after: (all) => delete all['workbook.md'] });
  await refused('no lesson', 'members', { members: { 'workbook.md': strToU8('x') } });
  await refused('a file that was changed', 'changed', {
    after: (all) => Object.assign(all, { 'workbook.md': strToU8('# Workbooks\n') }),
  });
  await refused('a file of another length', 'changed', {
    list: ({ files }) => Object.assign(files['workbook.md'] ?? {}, { bytes: 5 }),
  });
  await refused('another count of events', 'unreadable', {
    list: ({ files }) => Object.assign(files['record/w1.jsonl'] ?? {}, { events: 3 }),
  });
  await refused('a workbook with letters that are none', 'unreadable', {
    members: { ...plain(), 'workbook.md': Uint8Array.of(0xc3, 0x28) },
  });

  // Signatures.
  await found('no signature', ['signature'], { after: (all) => delete all['hand-in.sig'] });
  await found('a short signature', ['signature'], {
    after: (all) => Object.assign(all, { 'hand-in.sig': new Uint8Array(3) }),
  });
  const foreign = strToU8('other');
  const signature = await other.sign(foreign);
  await found('a signature of something else', ['signature'], {
    after: (all) => Object.assign(all, { 'hand-in.sig': signature }),
  });
  await found('the key of another student', ['signature'], {
    list: (manifest) => Object.assign(manifest, { key: toBase64url(other.publicKey) }),
  });
  await found('a key of three bytes', ['signature'], {
    list: (manifest) => Object.assign(manifest, { key: 'AAAA' }),
  });
  await found('the key of another algorithm', ['signature'], {
    list: (manifest) => Object.assign(manifest, { alg: 'ES256' }),
  });
  await found('a list that was changed after it was signed', ['signature'], {
    after: (all) =>
      Object.assign(all, {
        'hand-in.json': strToU8(strFromU8(all['hand-in.json'] ?? new Uint8Array()).replace('A17', 'B18')),
      }),
  });
  await refused('a signature without a key', 'members', {
    list: (manifest) => Object.assign(manifest, { key: null }),
  });
  await found('no key and no signature', ['unsigned'], {
    list: (manifest) => Object.assign(manifest, { key: null }),
    after: (all) => delete all['hand-in.sig'],
  });

  // The record.
  const [first = '', second = '', third = '', fourth = ''] = lines;
  await refused(
    'a line of 70 kilobytes',
    'unreadable',
    stored(withRecord(first, JSON.stringify({ v: 1, lesson: 'rain', more: 'x'.repeat(70_000) }))),
  );
  await refused(
    'a line of 70 kilobytes in few letters',
    'unreadable',
    stored(withRecord(first, JSON.stringify({ v: 1, lesson: 'rain', more: '洪'.repeat(24_000) }))),
  );
  await refused(
    'a line that changes all objects',
    'unreadable',
    withRecord(first.replace('{', '{"__proto__":{"polluted":1},')),
  );
  await refused(
    'a line that does so in disguise',
    'unreadable',
    withRecord(first.replace('{', '{"\\u005f_proto__":{"polluted":1},')),
  );
  await refused(
    'a line that does so in a response',
    'unreadable',
    withRecord(first.replace('{', '{"response":[{"__proto__":{"polluted":1}}],')),
  );
  await refused(
    'a line nested deeply',
    'unreadable',
    stored(withRecord(first.replace('{', `{"more":${'['.repeat(20_000)}${']'.repeat(20_000)},`))),
  );
  await refused('a torn line', 'unreadable', withRecord(first, second.slice(0, 20)));
  await refused('an empty line', 'unreadable', withRecord(first, '', second));
  await refused('a line of another lesson', 'unreadable', withRecord(...chain(1, 'flood')));
  await refused('a last line without an end', 'unreadable', withMember('record/w2.jsonl', strToU8(first)));
  await refused(
    '200,001 events',
    'too-large',
    withMember(
      'record/w1.jsonl',
      asText(Array.from({ length: 200_001 }, (_, n) => `{"lesson":"rain","n":${n * 7919}}`)),
    ),
  );
  await found(
    'a changed line',
    ['chain-broken'],
    withRecord(first, second.replace('"s"', '"t"'), third, fourth),
  );
  await found('a line less', ['chain-broken'], withRecord(first, third, fourth));
  await found(
    'a line that begins anew',
    ['chain-broken'],
    withRecord(first, second, third, fourth.replace(/,"prev":"[^"]+"/, '')),
  );
  await found(
    'two lines after one',
    ['chain-broken'],
    withRecord(first, second, second.replace('"e2"', '"e9"')),
  );
  for (const odd of ['{"toString":1,"valueOf":1}', '[[]]', 'null', '1e400', '"x"'])
    await found(
      `a link that is ${odd}`,
      ['chain-broken'],
      withRecord(first, `{"v":2,"lesson":"rain","by":${odd},"seq":${odd},"prev":${odd}}`),
    );
  await found('another end', ['chain-broken'], {
    list: ({ files }) => Object.assign(files['record/w1.jsonl'] ?? {}, { head: linkTo('x') }),
  });
  await found('no end', ['chain-broken'], {
    list: ({ files }) => Object.assign(files['record/w1.jsonl'] ?? {}, { head: undefined }),
  });
  await found('a line less, whose link is listed', [], {
    ...withRecord(first, third, fourth),
    list: ({ files }) => Object.assign(files['record/w1.jsonl'] ?? {}, { left: [linkTo(second)] }),
  });
  await found(
    'a copy of a line, and one that is not understood',
    [],
    withRecord(first, first, '{"v":3,"lesson":"rain","type":"sing"}'),
  );
  return made;
}
