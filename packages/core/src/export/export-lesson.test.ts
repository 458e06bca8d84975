import { expect, it } from 'vitest';
import { studentEdition } from '../edition/student-edition.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import { type ExportFormatName, exportFormats } from './export-formats.ts';
import { exportLesson } from './export-lesson.ts';
import { pageFiles } from './scorm12.ts';

const tools = {
  now: 0,
  writeDatabase: () => new Uint8Array(),
  pageFiles: new Map(pageFiles.map((name) => [name, ''])),
};
const { lesson } = parseText(
  '## S\n<!-- section id=s -->\n\nIt rained.\n\n### Which?\n<!-- exercise id=x type=choice -->\n\n- [x] a\n- [ ] b\n',
);

it.each(Object.keys(exportFormats) as ExportFormatName[])(
  'says of a student edition that nothing in it can be graded, unless it has its keys: %s',
  (to) => {
    const codes = (keys: 'none' | 'practice'): readonly string[] => {
      const { files } = studentEdition(lesson, { keys });
      const edition = parseLesson(files.flatMap((file) => ('text' in file ? [file] : []))).lesson;
      return atOnce(exportLesson(edition, to, undefined, tools)).losses.map(({ code }) => code);
    };
    expect(codes('none')[0]).toBe('keyless-edition');
    expect(codes('none')).not.toContain('keys-in-script');
    expect(codes('practice')).not.toContain('keyless-edition');
  },
);
