import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gradeContext } from '../../exercise/grade-context.ts';
import { gradeExercise, keyResponse } from '../../exercise/grade-exercise.ts';
import type { Response } from '../../model/response.ts';
import { drawnResponse, examTexts } from '../../testing/exam-arbitrary.ts';
import { hostilePieces } from '../../testing/hostile-pieces.ts';
import { frontMatter, parseText } from '../../testing/parse-text.ts';
import { qtiInVersion3, qtiKnownTo2 } from '../../testing/qti-in-version-3.ts';
import { qtiScore, within } from '../../testing/qti-score.ts';
import { atOnce } from '../../turns/in-turns.ts';
import { exportLesson } from '../export-lesson.ts';
import type { GatheredPictures } from '../gather-pictures.ts';

type Version = 'qti3' | 'qti21';
function exportedAs(
  to: Version,
  files: string | Readonly<Record<string, string>>,
  pictures?: GatheredPictures,
) {
  const { lesson } = parseText(files);
  const made = atOnce(exportLesson(lesson, to, pictures));
  const zip = unzipSync(made.files[0]?.content as Uint8Array);
  const documents = new Map<string, XmlElement>();
  for (const [name, bytes] of Object.entries(zip)) {
    const { root } = name.endsWith('.xml') ? parseXml(strFromU8(bytes)) : {};
    if (root) documents.set(name, root);
  }
  /** The file of an exercise. */
  const item = (id: string): string => {
    const [name] = [...documents].find(([, root]) => root.attributes['label'] === id) ?? [];
    return name && zip[name] ? strFromU8(zip[name]) : '';
  };
  const lost = (id: string) => made.losses.filter(({ item: one }) => one === id).map(({ code }) => code);
  return { lesson, made, zip, documents, item, lost };
}

const exercise = (type: string, body: string, attributes = '') =>
  `## S\n<!-- section id=s -->\n\nThe order went out on a Friday. Nobody had feared that kind of thing. It was withdrawn.\n\n### The title\n<!-- exercise id=x type=${type} ${attributes} -->\n\n${body}\n`;

/** A response by the identifiers that it has in a package. */
function inPackage(response: Response): Record<string, readonly string[]> {
  switch (response.type) {
    case 'choice':
      return { RESPONSE: response.picked.map((index) => `A${index + 1}`) };
    case 'order':
      return { RESPONSE: response.entries.map((index) => `A${index + 1}`) };
    case 'match':
      return {
        RESPONSE: response.values.flatMap((value, row) =>
          value === null ? [] : [`L${row + 1} R${value + 1}`],
        ),
      };
    case 'cloze':
      return Object.fromEntries(response.gaps.map((gap, index) => [`GAP${index + 1}`, [gap]]));
    case 'short':
      return { RESPONSE: [response.text] };
    default:
      return {};
  }
}

describe.each<[Version]>([['qti3'], ['qti21']])('a lesson as %s', (to) => {
  const exported = (files: string | Readonly<Record<string, string>>, pictures?: GatheredPictures) =>
    exportedAs(to, files, pictures);

  it('scores as here or says that it does not, and is well-formed, whatever it holds', () => {
    fc.assert(
      fc.property(examTexts, fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }), (files, draw) => {
        const { lesson, made, item, lost } = exported(files);
        for (const each of lesson.exercises) {
          const xml = item(each.id);
          const as = made.items.find(({ id }) => id === each.id)?.as;
          expect(xml === '').toBe(as === undefined);
          if (as === undefined) expect(lost(each.id).join()).toMatch(/left-/);
          if (xml === '' || !'choice order match cloze short'.includes(each.type)) continue;
          const isDeclared = made.losses.some(({ item: one, kind }) => one === each.id && kind === 'score');
          const key = keyResponse(each);
          for (const response of [...(key ? [key] : []), drawnResponse(each, draw)]) {
            // One radio button is all that can be picked.
            if (
              each.type === 'choice' &&
              !each.several &&
              response.type === 'choice' &&
              response.picked.length > 1
            )
              continue;
            const there = qtiScore(xml, inPackage(response));
            if (response === key) expect(there).toBeCloseTo(1, 4);
            if (!isDeclared)
              expect(there).toBeCloseTo(
                gradeExercise(each, response, gradeContext(lesson)).score ?? Number.NaN,
                4,
              );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is well-formed for hostile Markdown', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostilePieces), { maxLength: 8 }), (pieces) => {
        const { documents } = exported(`## S\n<!-- section id=s -->\n\n${pieces.join(' ')}\n`);
        expect(documents.has('imsmanifest.xml')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('names every file in its manifest, each item in the test, and the passage of each item', () => {
    const { documents, zip } = exported(
      exercise('choice', '![m](m.png)\n\n- [x] a\n- [ ] b', 'points=3'),
      new Map([['m.png', new Uint8Array([1])]]),
    );
    const manifest = documents.get('imsmanifest.xml') as XmlElement;
    const listed = within(manifest, 'file').map(({ attributes }) => attributes['href']);
    expect(listed.sort()).toEqual(
      Object.keys(zip)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    );
    const refs = within(documents.get('test.xml') as XmlElement, 'assessment-item-ref');
    const passage = 'passage-1.xml';
    expect(refs.map(({ attributes }) => attributes['href'])).toEqual(
      to === 'qti3' ? ['item-1.xml'] : [passage, 'item-1.xml'],
    );
    expect(within(refs.at(-1) as XmlElement, 'weight')[0]?.attributes['value']).toBe('3');
    expect(documents.get(passage)?.text).toContain('Nobody had feared');
    const stimuli = within(documents.get('item-1.xml') as XmlElement, 'assessment-stimulus-ref');
    expect(stimuli.map(({ attributes }) => attributes['href'])).toEqual(to === 'qti3' ? [passage] : []);
  });

  it.each([
    [['S2'], 1],
    [['S1'], 0],
  ])('selects sentences: %j scores %d', (values, score) => {
    const { item } = exported(
      exercise('evidence', 'Which?\n\n<!-- key -->\n\n> Nobody had feared that kind of thing.'),
    );
    expect(qtiScore(item('x'), { RESPONSE: values })).toBe(score);
  });

  it('gives half of the points for half an answer, and no key to students', () => {
    const { item } = exported(exercise('short', 'Which?\n\n<!-- key -->\n\n- Seoul\n- ~ the south'));
    expect(
      ['SEOUL', 'seoul.', 'the south', 'Busan'].map((text) => qtiScore(item('x'), { RESPONSE: [text] })),
    ).toEqual([1, 1, 0.5, 0]);
    expect(
      item('x').replace(/<(qti-)?response-?declaration.*<\/(qti-)?response-?declaration>/i, ''),
    ).not.toContain('Seoul');
  });

  it('keeps the rubric for those who score', () => {
    const { item, lost } = exported(
      exercise('argument', 'Who?\n\n<!-- key -->\n\n| What | Good |\n|---|---|\n| Claim | *clear* |'),
    );
    expect(item('x')).toMatch(/<(qti-rubric-b|rubricB)lock view="scorer" use="scoring">/);
    expect(item('x')).toContain('<td><em>clear</em></td>');
    expect(item('x').match(/<(qti-)?extended-?text-?interaction/gi)).toHaveLength(3);
    expect(lost('x')).toEqual(['quotations-unchecked']);
  });

  it('is the same each time, and without a test where there is nothing to test', () => {
    const files = { 'lesson.md': `${frontMatter}\n## S\n<!-- section id=s -->\n\nText.\n` };
    expect(exported(files).made).toEqual(exported(files).made);
    expect([...exported(files).documents.keys()].sort()).toEqual([
      'imsmanifest.xml',
      'passage-1.xml',
      ...(to === 'qti21' ? ['test.xml'] : []),
    ]);
  });
});

describe('a lesson as QTI 2.1', () => {
  it('has the items of QTI 3.0 under their older names, whatever it holds, so that they score alike', () => {
    fc.assert(
      fc.property(examTexts, (files) => {
        const [later, earlier] = [exportedAs('qti3', files), exportedAs('qti21', files)];
        expect(earlier.made.items).toEqual(later.made.items);
        for (const { id, as } of later.made.items)
          if (as !== undefined) expect(qtiInVersion3(earlier.item(id))).toEqual(qtiKnownTo2(later.item(id)));
      }),
      { numRuns: 40 },
    );
  });

  it('uses no name of QTI 3.0, and says that direction is lost', () => {
    const files = {
      'lesson.md': `${frontMatter.replace('title:', 'language: he\ntitle:')}\n${exercise('choice', '- [x] כן\n- [ ] לא')}`,
    };
    const { zip, made } = exportedAs('qti21', files);
    for (const [name, bytes] of Object.entries(zip))
      expect(strFromU8(bytes).replace(/(id|href|identifier(ref)?)="[^"]*"/g, ''), name).not.toMatch(
        /qti-|[a-z]-[a-z]+=| dir=/,
      );
    expect(made.losses.map(({ code }) => code)).toContain('direction-lost');
    expect(exportedAs('qti3', files).made.losses.map(({ code }) => code)).not.toContain('direction-lost');
  });
});
