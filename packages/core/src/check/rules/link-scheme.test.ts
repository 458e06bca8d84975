import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('link-scheme', () => {
  it.each([
    ['schemes that run something', '[a](javascript:b) <command:c>\n', ['[a](javascript:b)', '<command:c>']],
    [
      'paths out of the folder',
      '[a](../b.md) [c](/d) [e](//f.example)\n',
      ['[a](../b.md)', '[c](/d)', '[e](//f.example)'],
    ],
    ['the link of a definition', '[a][]\n\n[a]: file:///b\n', ['[a][]']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('link-scheme', files)).toEqual(places);
  });

  it.each([
    ['web, mail, anchors and own files', '[a](https://b.example) <c@d.example> [e](#f) [g](h.md#i)\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('link-scheme', files)).toEqual([]);
  });
});
