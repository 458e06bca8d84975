import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../../testing/parse-text.ts';

describe('note-behind-address', () => {
  it.each([
    ['a host alone', 'See http://example.org[^1]\n\n[^1]: N.\n', ['[^1]']],
    ['a path', 'See https://example.org/a/b?c[^n].\n\n[^n]: N.\n', ['[^n]']],
  ])('finds a marker behind %s', (_what, text, places) => {
    expect(findings('note-behind-address', text)).toEqual(places);
  });

  it.each([
    ['a blank between them', 'See http://example.org [^1]\n\n[^1]: N.\n'],
    ['an address in angle brackets', 'See <http://example.org>[^1]\n\n[^1]: N.\n'],
    ['a link with words', 'See [there](http://example.org)[^1]\n\n[^1]: N.\n'],
  ])('accepts %s', (_what, text) => {
    expect(findings('note-behind-address', text)).toEqual([]);
  });

  it('takes the marker for one all the same', () => {
    const { lesson } = parseText('See https://example.org/a[^1] ~~http://example.org/~b~~\n\n[^1]: N.\n');
    expect(lesson?.links.map(({ href }) => href)).toEqual(['https://example.org/a', 'http://example.org/~b']);
    expect(lesson?.markers.map(({ note }) => note?.label)).toEqual(['1']);
  });
});
