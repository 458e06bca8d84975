import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../testing/any-text.ts';
import { joined, json, lines, styled, textOf, words } from './words.ts';

/** All that a terminal does more with than to show it, a line break included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ACTS = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const hostile = fc.oneof(
  anyText(),
  fc.constantFrom(
    '\x1b]0;title\x07',
    '\x1b]8;;https://a.example\x1b\\click\x1b]8;;\x1b\\',
    '\x1b[2K\rAll is well',
    '\x9b31m',
    '\x9d0;title\x9c',
    'a\n::set-output name=x::y',
    '\u202egnp.exe',
    '\u2066a\u2069',
    '\x7f\b\b\b',
  ),
);

describe('words', () => {
  it('let nothing of a value act', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(textOf(words`${text}`)).not.toMatch(ACTS);
        expect(textOf(joined([text, text], ', '))).not.toMatch(ACTS);
        expect(textOf(lines(text)).split('\n').join('')).not.toMatch(ACTS);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('stay as they are where we wrote them, in colours too', () => {
    const name = styled('red', '\x1b[1mx\n');
    expect(textOf(words`a\n${name} ${3}\n`)).toBe('a\n\x1b[31m␛[1mx␊\x1b[39m 3\n');
    expect(textOf(words`${words`a\n`}`)).toBe('a\n');
  });

  it('are data that is read back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const data = { text, [text]: [text] };
        const told = textOf(json(data));
        expect(told.split('\n').join('')).not.toMatch(ACTS);
        expect(JSON.parse(told)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
