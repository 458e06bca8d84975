import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importMoodle } from '../testing/moodle-import.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import type { ExportTools } from './export-format.ts';
import { type ExportFormatName, exportFormats } from './export-formats.ts';
import { exportLesson } from './export-lesson.ts';
import { pageFiles } from './scorm12.ts';

const tools: ExportTools = {
  writeDatabase: (_, tables) => strToU8(JSON.stringify(tables)),
  pageFiles: new Map(pageFiles.map((name) => [name, name])),
  now: 0,
};
const SIGNS = 'Tom & “Ann” <b>]]></b> @@PLUGINFILE@@/x \u0007 {1:SHORTANSWER:=x} 🦉 עברית \uFFFF ~=#:%\\';

/** Exercises that a careless writer would break a file with. */
const exercises: Readonly<Record<string, string>> = {
  'a name of 300 letters': `### ${'long '.repeat(60)}\n<!-- exercise id=x type=choice -->\n\n- [x] a\n- [ ] b\n`,
  'signs in every place': `### ${SIGNS}\n<!-- exercise id=x type=choice -->\n\n${SIGNS}\n\n- [x] ${SIGNS}\n- [ ] b ${SIGNS}\n\n<!-- key -->\n\n${SIGNS}\n`,
  'braces in the prose of a cloze': `### C\n<!-- exercise id=x type=cloze -->\n\nThe code \`{1:MC:=a}\` and \`{{c1::b}}\` in **1950**.\n`,
  'twelve right options': `### C\n<!-- exercise id=x type=choice -->\n\n${Array.from({ length: 12 }, (_, n) => `- [x] option ${n}`).join('\n')}\n- [ ] wrong\n`,
  'equal options': '### C\n<!-- exercise id=x type=choice -->\n\n- [x] same\n- [ ] same\n- [ ] same\n',
  'no option that is right': '### C\n<!-- exercise id=x type=choice -->\n\n- [ ] a\n- [ ] b\n',
};

/** Reads a file back as its format; throws if it is not whole. */
const readers: Readonly<Record<ExportFormatName, (content: string | Uint8Array) => void>> = {
  moodle: (content) => expect(importMoodle(`${content}`).questions.length).toBeGreaterThan(0),
  gift: (content) => expect(content).toMatch(/^\$CATEGORY: [^\n]+\n\n/),
  csv: (content) => expect(content).toMatch(/^(?:\uFEFF)?"?lesson"?,/),
  qti3: readPackage,
  qti21: readPackage,
  scorm12: readPackage,
  anki: (content) => expect(Object.keys(unzipSync(content as Uint8Array))).toContain('collection.anki2'),
};
function readPackage(content: string | Uint8Array): void {
  for (const [name, bytes] of Object.entries(unzipSync(content as Uint8Array)))
    if (name.endsWith('.xml')) expect(parseXml(strFromU8(bytes)).root?.name).toBeTruthy();
}

describe.each(Object.keys(exportFormats) as ExportFormatName[])('a whole file, as %s', (to) => {
  const exported = (text: string) => {
    const { lesson } = parseText({ 'lesson.md': `${frontMatter}\n${text}` });
    return atOnce(exportLesson(lesson, to, undefined, tools));
  };

  it.each(Object.entries(exercises))('for %s', (_, text) => {
    const { files, items, losses } = exported(
      `## S\n<!-- section id=s -->\n\nIt rained.\n\n${text}\n### After\n<!-- exercise id=after type=choice -->\n\n- [x] yes\n- [ ] no\n`,
    );
    for (const { content } of files) readers[to](content);
    expect(items.at(-1)?.as).toBeDefined();
    // What is left out is told.
    for (const { id, as } of items)
      if (as === undefined)
        expect(losses.some(({ item, code }) => item === id && /^left-/.test(code))).toBe(true);
  });

  it('for a passage without a word', () => {
    const { files } = exported(
      '## S\n<!-- section id=s -->\n\n### After\n<!-- exercise id=after type=choice -->\n\n- [x] yes\n- [ ] no\n',
    );
    for (const { content } of files) readers[to](content);
  });
});
