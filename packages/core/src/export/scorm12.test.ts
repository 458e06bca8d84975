import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { within } from '../testing/qti-score.ts';
import { atOnce } from '../turns/in-turns.ts';
import { exportLesson } from './export-lesson.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import { pageFiles } from './scorm12.ts';

const tools = { now: 0, pageFiles: new Map(pageFiles.map((name) => [name, `/* ${name} */`])) };

function exported(body: string, pictures?: GatheredPictures) {
  const { lesson } = parseText(`## S\n<!-- section id=s -->\n\nIt rained.\n\n${body}`);
  const made = atOnce(exportLesson(lesson, 'scorm12', pictures, tools));
  const files = unzipSync(made.files[0]?.content as Uint8Array);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const { root } = parseXml(text('imsmanifest.xml'));
  return { made, files, text, manifest: root as XmlElement, codes: made.losses.map(({ code }) => code) };
}
const CHOICE = '### C\n<!-- exercise id=c type=choice -->\n\n- [x] yes\n- [ ] no\n';

describe('a package of SCORM 1.2', () => {
  it('lists every file in a manifest, which comes first, and launches the page', () => {
    const { files, manifest } = exported(CHOICE, new Map([['a b.png', new Uint8Array([1])]]));
    const [resource] = within(manifest, 'resource');
    expect(resource?.attributes).toMatchObject({
      href: 'lesson/index.html',
      type: 'webcontent',
      'adlcp:scormtype': 'sco',
    });
    const listed = within(manifest, 'file').map(({ attributes }) =>
      decodeURIComponent(attributes['href'] ?? ''),
    );
    expect(['imsmanifest.xml', ...listed]).toEqual(Object.keys(files));
    const [item] = within(manifest, 'item');
    expect(item?.attributes['identifierref']).toBe(resource?.attributes['identifier']);
    expect(manifest.attributes['identifier']).toMatch(/^[a-z][\w.-]*$/);
  });

  it('has the page, the pictures that it shows, and no way out of the package', () => {
    const { text, files, codes } = exported(
      `![m](m.png) ![n](n.png) [more](more.pdf)\n\n${CHOICE}`,
      new Map<string, Uint8Array | string>([
        ['m.png', new Uint8Array([1])],
        ['n.png', 'there is no such file.'],
      ]),
    );
    const html = text('lesson/index.html');
    expect(html).toContain('src="m.png"');
    expect(Object.keys(files)).toContain('lesson/m.png');
    expect(html).not.toMatch(/n\.png|more\.pdf|All lessons|(?:src|href)="https?:/);
    expect(html.indexOf('assets/scorm.js')).toBeLessThan(html.indexOf('assets/site.js'));
    expect(codes).toEqual(
      expect.arrayContaining(['picture-lost', 'links-lost', 'keys-in-script', 'answers-stay']),
    );
    expect(text('assets/player.js')).toBe('/* player.js */');
  });

  it('says of an exercise with the id of another one that nobody can try it', () => {
    expect(exported(CHOICE).codes).not.toContain('id-shared');
    expect(exported(`${CHOICE}\n${CHOICE}`).codes.filter((code) => code === 'id-shared')).toHaveLength(1);
  });

  it('leaves no exercise out, and says what stays in the browser', () => {
    const { made } = exported(`${CHOICE}\n### E\n<!-- exercise id=e type=essay -->\n\nJudge.\n`);
    expect(made.items.map(({ id, as }) => [id, as])).toEqual([
      ['c', 'choice'],
      ['e', 'essay'],
    ]);
    expect(made.losses.filter(({ item }) => item !== undefined)).toMatchObject([
      { item: 'e', code: 'prose-stays' },
    ]);
    expect(made.losses.some(({ kind }) => kind === 'score')).toBe(false);
  });

  it('says how many answers have no room, of a lesson with many', () => {
    const short = (n: number) =>
      `### N${n}\n<!-- exercise id=n${n} type=short -->\n\nWhich?\n\n<!-- key -->\n\n- ${'word '.repeat(20)}${n}\n`;
    const many = exported(Array.from({ length: 60 }, (_, n) => short(n)).join('\n'));
    const [loss] = many.made.losses.filter(({ code }) => code === 'answers-without-room');
    expect(loss?.message.values).toMatchObject({ all: 60 });
    expect(Number(loss?.message.values['count'])).toBeGreaterThan(20);
    expect(exported(short(1)).codes).not.toContain('answers-without-room');
  });

  it('is a page to be read, of a lesson without exercises', () => {
    expect(exported('').text('lesson/lesson.js')).toContain('marginaliaLesson');
  });

  it('makes the same bytes of the same lesson', () => {
    expect(exported(CHOICE).made.files).toEqual(exported(CHOICE).made.files);
  });
});
