import { describe, expect, it } from 'vitest';
import { scanPart } from './chunk/scan-part.ts';
import { plainMarkers } from './plain-markers.ts';

const labels = (content: string): readonly string[] | undefined =>
  plainMarkers(content, (label) => label === '^LINK')?.map(({ label }) => label);

describe('markers in text without links', () => {
  it.each([
    ['no word of a note', []],
    ['one[^1] and *two[^b-2]*.', ['1', 'b-2']],
    ['[^1][', undefined],
    ['over\nlines[^1]', ['1']],
  ] as const)('are found in %j', (content, expected) => {
    expect(labels(content)).toEqual(expected);
  });

  it.each([
    '[^1](a)',
    '[^1][a]',
    '`[^1]`',
    '\\[^1]',
    '![^1]',
    '<b>[^1]',
    '[^a b]',
    '[^1',
    '[^link]',
    'http://a[^1]',
  ])('are left to the parser in %j', (content) => {
    expect(labels(content)).toBeUndefined();
  });

  it('have their places when their text is parsed', () => {
    const { tokens } = scanPart({ path: 'a.md', text: '> one[^1]\n> *two*[^2]' }).pieces[0] ?? { tokens: [] };
    const inline = tokens.find(({ type }) => type === 'inline');
    const places = inline?.children?.flatMap(({ type, meta }) => (type === 'note_reference' ? [meta] : []));
    expect(places).toEqual([
      { label: '1', offset: 5 },
      { label: '2', offset: 17 },
    ]);
  });
});
