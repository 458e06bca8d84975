import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { createAnchorText } from '../anchor/anchor-text.ts';
import { foldRecord, untouched } from '../record/fold.ts';
import type { RecordEvent } from '../record/record-event.ts';
import { annotationsToJsonLd, annotationsToMarkdown } from './annotation-export.ts';
import { placeAnnotations } from './place-annotations.ts';

const passage =
  'The line was drawn in half an hour. Nobody had asked the people.\n\nThe answer changed in 1950.';
const text = createAnchorText(passage);
const quoteOf = (words: string) => {
  const start = passage.indexOf(words);
  return text.quote(start, start + words.length);
};
const base = { v: 1, lesson: 'korea' } as const;
const events = [
  {
    ...base,
    id: 'b',
    at: 2000,
    type: 'note',
    section: 'two',
    quote: quoteOf('The answer changed'),
    text: 'Why *now*?\n\nAsk.\nThen read.',
  },
  { ...base, id: 'a', at: 1000, type: 'highlight', section: 'one', quote: quoteOf('drawn in half an hour') },
  {
    ...base,
    id: 'c',
    at: 500,
    type: 'highlight',
    section: 'one',
    quote: { exact: '<b>gone</b>', prefix: '', suffix: '' },
  },
] as RecordEvent[];
const placed = placeAnnotations(passage, foldRecord(events).get('korea') ?? untouched);
const lesson = {
  id: 'korea',
  title: 'Korea [1950]',
  sections: new Map([
    ['one', 'The line'],
    ['two', 'The answer'],
  ]),
};

describe('annotations', () => {
  it('are cited with their paragraphs, where the surface knows them', () => {
    const cited = ({ start }: { start: number }) => (start < 40 ? '¶ 1' : '');
    const markdown = annotationsToMarkdown({ ...lesson, cited }, placed);
    expect(markdown).toContain('> drawn in half an hour (¶ 1)\n');
    expect(markdown).toContain('> The answer changed\n');
    expect(markdown).toContain('gone\\</b\\>\n');
  });

  it('stand in the order of the passage, orphans apart', () => {
    expect(placed.placed.map(({ annotation }) => annotation.id)).toEqual(['a', 'b']);
    expect(placed.placed[0]?.anchor).toMatchObject({ start: passage.indexOf('drawn'), likeness: 1 });
    expect(placed.orphans.map(({ id }) => id)).toEqual(['c']);
  });

  it('become Markdown in which nothing that was typed turns into markup', () => {
    expect(annotationsToMarkdown(lesson, placed)).toBe(
      [
        '# Korea \\[1950\\]',
        '## The line',
        '> drawn in half an hour',
        '## The answer',
        '> The answer changed',
        'Why \\*now\\*?',
        'Ask.\\\nThen read.',
        '## No longer found in the passage',
        '> \\<b\\>gone\\</b\\>\n',
      ].join('\n\n'),
    );
  });

  it('become Markdown in which every line that can be typed is its own words', () => {
    const line = fc
      .array(
        fc.constantFrom(
          ...[
            'a',
            '1',
            '1.',
            '2)',
            '#',
            '+',
            '-',
            '=',
            '---',
            '===',
            '*',
            '_',
            '`',
            '~~',
            '<b>',
            '&amp;',
            '>',
          ],
          ...['[', ']', '](u)', '!', '|', '\\', ' ', 'http:', ':', '"', '[^1]', '    ', '(c)'],
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((pieces) => pieces.join('').trim());
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const shown = lines.filter((one) => one !== '').join('\n');
        const [first] = placed.placed;
        if (!first || shown === '') return;
        const { quote, at, id } = first.annotation;
        const annotation = { v: 1, type: 'note', lesson: 'l', at, id, quote, text: shown } as const;
        const markdown = annotationsToMarkdown(lesson, {
          placed: [{ ...first, annotation }],
          orphans: [],
        });
        const tokens = markdownIt({ html: true }).parse(markdown, {});
        const note = tokens.at(-2);
        const text = note?.children?.map(({ type, content }) => (type.endsWith('break') ? '\n' : content));
        expect(text?.join('').replace(/ +/g, ' ')).toBe(shown.replace(/ +/g, ' '));
        expect(tokens.at(-1)?.type).toBe('paragraph_close');
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('become a W3C annotation collection', () => {
    const collection = JSON.parse(JSON.stringify(annotationsToJsonLd(lesson, placed)));
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 3,
    });
    expect(collection.first.items[0]).toEqual({
      id: 'urn:marginalia:annotation:a',
      type: 'Annotation',
      motivation: 'highlighting',
      created: '1970-01-01T00:00:01.000Z',
      target: {
        source: 'urn:marginalia:lesson:korea',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'drawn in half an hour',
          prefix: 'The line was ',
          suffix: '. Nobody had asked the people. T',
        },
      },
    });
    expect(collection.first.items[1]).toMatchObject({
      motivation: 'commenting',
      body: { type: 'TextualBody', value: 'Why *now*?\n\nAsk.\nThen read.', format: 'text/plain' },
    });
  });

  it('survive ids that no IRI could hold', () => {
    expect(annotationsToJsonLd({ ...lesson, id: 'a b\ud800' }, placed)).toMatchObject({
      id: 'urn:marginalia:lesson:a%20b%EF%BF%BD:annotations',
    });
  });
});
