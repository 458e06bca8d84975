import { describe, expect, it } from 'vitest';
import type { Exercise } from '../model/exercise.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { itemPrint } from '../study/change/item-print.ts';
import { studentEdition } from './student-edition.ts';

const parsed = (text: string) => parseLesson([{ path: 'lesson.md', text }], { folder: 'l' });

describe('a remark that divides two blocks', () => {
  const divided = [
    'Do:\n\n- one\n- two\n\n<!-- zq -->\n\n- [x] A\n- [ ] B',
    'Do:\n\n- one\n- two\n<!-- zq -->\n- [x] A\n- [ ] B',
    'Do:\n\n- one\n- two\n\n<!-- zq -->\n<!-- allow note-unused -->\n\n- [x] A\n- [ ] B',
    '> Quoted.\n<!-- zq -->\nDo it.\n\n- [x] A\n- [ ] B',
    'Do it.\n<!-- zq -->\nNow.\n\n- [x] A\n  > Yes.\n- [ ] B',
  ];
  it.each(divided)('goes without making one of them: %j', (body) => {
    const { lesson, diagnostics } = parsed(
      `---\ntitle: T\nid: t\n---\n\n## One\n<!-- section id=one -->\n\nIt rained.\n\n### X\n<!-- exercise id=x type=choice -->\n\n${body.replaceAll('\n', '\r\n')}\n`,
    );
    const allowed = new Set(diagnostics.map(({ rule }) => rule));
    for (const keys of ['none', 'sealed', 'practice'] as const) {
      const [file] = studentEdition(lesson, { keys }).files;
      const text = file && 'text' in file ? file.text : '';
      const again = parsed(text);
      expect(text).not.toContain('zq');
      expect(again.diagnostics.filter(({ rule }) => !allowed.has(rule))).toEqual([]);
      const [from, to] = [lesson.exercises[0], again.lesson.exercises[0]] as [Exercise, Exercise];
      expect(itemPrint(again.lesson, to).asked).toBe(itemPrint(lesson, from).asked);
      expect(to.prompt.map(({ kind }) => kind)).toEqual(from.prompt.map(({ kind }) => kind));
    }
  });
});
