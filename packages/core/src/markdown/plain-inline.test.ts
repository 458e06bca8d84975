import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPart } from './chunk/scan-part.ts';
import { collectInto } from './located-tokens.ts';
import { markdown } from './markdown.ts';
import { plainInline } from './plain-inline.ts';
import { inlineText } from './plain-text.ts';

const elements = (content: string) => plainInline(content, (label) => label === '^LINK');
const labels = (content: string): readonly string[] | undefined =>
  elements(content)?.markers.map(({ label }) => label);

describe('markers and links in plain text', () => {
  it.each([
    ['no word of a note', []],
    ['one[^1] and *two[^b-2]*.', ['1', 'b-2']],
    ['[^1][', undefined],
    ['over\nlines[^1]', ['1']],
    ['behind a [link](a.md)[^1]', ['1']],
  ] as const)('are found in %j', (content, expected) => {
    expect(labels(content)).toEqual(expected);
  });

  it('include links whose words are plain', () => {
    expect(elements('See [the\n  map ](../maps/korea.md#north).')?.links).toEqual([
      { href: '../maps/korea.md#north', text: 'the map', at: 4, end: 40 },
    ]);
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
    'http://a',
    '![a](b)',
    '[a](b "c")',
    '[a](<b>)',
    '[*a*](b)',
    '[a [b](c)',
    '[a](b(c))',
    '[http://a](b)',
  ])('are left to the parser in %j', (content) => {
    expect(elements(content)).toBeUndefined();
  });

  it('have their places when their text is parsed', () => {
    const { tokens } = scanPart({ path: 'a.md', text: '> one[^1]\n> *two*[^2] [a](b)' }).pieces[0] ?? {
      tokens: [],
    };
    const inline = tokens.find(({ type }) => type === 'inline');
    const places = inline?.children?.flatMap(({ type, meta }) =>
      type === 'note_reference' || type === 'link_open' ? [meta] : [],
    );
    expect(places).toEqual([
      { label: '1', offset: 5 },
      { label: '2', offset: 17 },
      { at: 18, end: 24 },
    ]);
  });

  it('are those that markdown-it finds', () => {
    const piece = fc.constantFrom(
      ...'[ ] ( ) ! * _ ~ & : / // . - # ^ ` \\ < > a é 😀 \n \t'.split(' '),
      ...[' ', '  \n ', '[^1]', '[a](b)', '[two\nwords](../c.md#d)', '](', '://', 'http://e.org/a_b_c'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const content = pieces.join('').trim();
        const found = plainInline(content, () => false);
        if (!found) return;
        const env = {};
        const located: Parameters<typeof collectInto>[1] = [];
        collectInto(env, located);
        const children: typeof located = [];
        markdown().inline.parse(content, markdown(), env, children);
        const place = ({ meta }: (typeof located)[number]) => ({ at: meta?.['at'], end: meta?.['end'] });
        const links = located.filter(({ type }) => type !== 'note_reference');
        expect(found.markers).toEqual(
          located
            .filter((token) => !links.includes(token))
            .map((token) => ({ label: token.meta?.['label'], ...place(token) })),
        );
        expect(found.links).toEqual(
          links.map((token) => {
            const from = children.indexOf(token);
            const to = children.findIndex(({ type }, index) => index > from && type === 'link_close');
            const text = inlineText(children.slice(from, to)).trim();
            return { href: token.attrGet('href'), text, ...place(token) };
          }),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an address', () => {
  it('has the normal form that markdown-it gives it', async () => {
    const { default: createMarkdownIt } = await import('markdown-it');
    const own = new createMarkdownIt();
    const sign = fc.constantFrom(
      ...'a b-. / : @ % A é _ ? # 9 ( ~'.split(' '),
      'https://',
      'http://',
      'xn--',
      'e.org/',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10 }), (signs) => {
        const address = signs.join('');
        expect(markdown().normalizeLink(address)).toBe(own.normalizeLink(address));
      }),
      { numRuns: 2000 },
    );
  });
});
