import { describe, expect, it } from 'vitest';
import { applyEdits, nextEntry } from '../index.ts';
import { cursorText } from '../testing/cursor.ts';

/** What stands there after Enter, with `‸` at the caret; `undefined` where Enter is the editor's. */
function entered(type: string, body: string, eol = '\n', typed = 0): string | undefined {
  const head = `# Tasks\n\n## One\n<!-- exercise id=x-one type=${type} -->\n\n`;
  const tail = '\n\n## Two\n<!-- question id=q-two -->\n\nWhy?\n';
  const files = { 'tasks.md': (head + body + tail).replaceAll('\n', eol) };
  const {
    lesson,
    file,
    offset,
    files: plain,
  } = cursorText({
    'lesson.md': '---\ntitle: T\nid: t\n---\n',
    ...files,
  });
  const next = nextEntry(lesson, file, offset, typed);
  if (!next) return undefined;
  const text = applyEdits(plain[file] ?? '', next.edits);
  return `${text.slice(0, next.caret)}‸${text.slice(next.caret)}`
    .replaceAll(eol, '\n')
    .replace(head, '')
    .replace(tail, '');
}

describe('Enter behind an option', () => {
  it.each(['\n', '\r\n'])('begins the next one', (eol) => {
    expect(entered('choice', 'Pick.\n\n- [x] At three‸\n- [ ] At four', eol)).toBe(
      'Pick.\n\n- [x] At three\n- [ ] ‸\n- [ ] At four',
    );
    expect(entered('choice', '* [x] At three\n* [ ] At four‸', eol)).toBe(
      '* [x] At three\n* [ ] At four\n* [ ] ‸',
    );
  });

  it('begins the next one behind its feedback, where no feedback stands', () => {
    expect(entered('choice', '- [x] At three\n  > Right: the log says so.‸')).toBe(
      '- [x] At three\n  > Right: the log says so.\n- [ ] ‸',
    );
    expect(entered('choice', '- [x] At three\n  > Right: the log\n  > says so.‸\n- [ ] At four')).toBe(
      '- [x] At three\n  > Right: the log\n  > says so.\n- [ ] ‸\n- [ ] At four',
    );
    expect(entered('choice', '- [x] At three\n  > ‸')).toBe('- [x] At three\n- [ ] ‸');
  });

  it('ends the list where it has no words', () => {
    expect(entered('choice', '- [x] At three\n- [ ] At four\n- [ ] ‸')).toBe(
      '- [x] At three\n- [ ] At four\n‸',
    );
    expect(entered('choice', '- [x] At three\n- [ ]‸')).toBe('- [x] At three\n‸');
  });

  it.each([
    ['in its words', '- [x] At ‸three'],
    ['behind other text', 'Pick.‸\n\n- [x] At three'],
    ['behind the second line of an option', '- [x] At three\n  in the morning‸'],
    ['behind an entry without a box', '- Read first.‸\n\n- [x] At three'],
    ['behind a hint', '- [x] At three\n\n> [!TIP]\n> Look again.‸'],
    ['in code', '```\n- [x] At three‸\n```\n\n- [x] At three'],
    ['in the key', '- [x] At three\n\n<!-- key -->\n\n- [x] Because‸'],
  ])('is left alone %s', (_where, body) => {
    expect(entered('choice', body)).toBeUndefined();
  });

  it('takes what was typed after it along', () => {
    expect(entered('choice', '- [x] At three‸fo\n- [ ] At four', '\n', 2)).toBe(
      '- [x] At three\n- [ ] fo‸\n- [ ] At four',
    );
    expect(entered('choice', '- [x] At three\n  > ‸fo', '\n', 2)).toBe('- [x] At three\n- [ ] fo‸');
    expect(entered('choice', '- [x] At three\n- [ ] ‸Now', '\n', 3)).toBe('- [x] At three\nNow‸');
    const table = '| Who | What |\n|---|---|\n';
    expect(entered('match', `${table}| Mao | sent |‸Kim`, '\n', 3)).toBe(
      `${table}| Mao | sent |\n| Kim‸ |  |`,
    );
    expect(entered('order', '1. War‸Tr\n2. Peace', '\n', 2)).toBe('1. War\n2. Tr‸\n3. Peace');
    expect(entered('choice', '- [x] At three‸fo')).toBeUndefined();
  });

  it('is left alone in questions, in the passage and in other exercises', () => {
    expect(entered('essay', 'Write.\n\n- [ ] First‸')).toBeUndefined();
    const { lesson, file, offset } = cursorText('## A\n<!-- section id=a -->\n\n- [ ] Bread‸\n');
    expect(nextEntry(lesson, file, offset)).toBeUndefined();
    const question = cursorText('## A\n<!-- question id=a -->\n\n- [ ] Bread‸\n');
    expect(nextEntry(question.lesson, question.file, question.offset)).toBeUndefined();
  });
});

describe('Enter behind other entries', () => {
  it('counts on in an order, those behind it too', () => {
    expect(entered('order', 'Put in order.\n\n1. War\n2. Truce‸\n3. Peace\n4. Talks')).toBe(
      'Put in order.\n\n1. War\n2. Truce\n3. ‸\n4. Peace\n5. Talks',
    );
    expect(entered('order', '1) War\n2) Truce‸')).toBe('1) War\n2) Truce\n3) ‸');
    expect(entered('order', '1. War\n2. Truce\n3. ‸')).toBe('1. War\n2. Truce\n‸');
  });

  it('begins the next accepted answer, in the key alone', () => {
    expect(entered('short', 'Who?\n\n<!-- key -->\n\n- volunteers‸')).toBe(
      'Who?\n\n<!-- key -->\n\n- volunteers\n- ‸',
    );
    expect(entered('short', 'Who?\n\n<!-- key -->\n\n- men\n- ~ soldiers\n  > Whose?‸')).toBe(
      'Who?\n\n<!-- key -->\n\n- men\n- ~ soldiers\n  > Whose?\n- ‸',
    );
    expect(entered('short', 'Who?\n\n- of these‸\n\n<!-- key -->\n\n- men')).toBeUndefined();
  });

  it('begins the next row of a table, wherever in the last cell the caret stands', () => {
    const table = '| Who | What |\n|---|---|\n';
    expect(entered('match', `${table}| Stalin | agreed |‸`)).toBe(`${table}| Stalin | agreed |\n| ‸ |  |`);
    expect(entered('match', `${table}| Stalin | agreed‸ |\n| Mao | sent |`)).toBe(
      `${table}| Stalin | agreed |\n| ‸ |  |\n| Mao | sent |`,
    );
    expect(entered('match', `| Who | What |\n|---|---|‸`)).toBe(`${table}| ‸ |  |`);
    expect(entered('match', `${table}| Mao | sent |\n| ‸ |  |`)).toBe(`${table}| Mao | sent |\n‸`);
    expect(entered('match', `${table}|  | left over |‸`)).toBe(`${table}|  | left over |\n| ‸ |  |`);
    expect(entered('match', '| Who | What |‸')).toBeUndefined();
    expect(entered('match', `${table}| Sta‸lin | agreed |`)).toBeUndefined();
  });
});
