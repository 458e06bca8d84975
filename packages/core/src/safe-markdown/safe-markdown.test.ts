import { expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { type InlinePiece, withEmphasis } from './safe-markdown.ts';

const open = (kind: 'em' | 'strong' | 's'): InlinePiece => ({ kind, open: true });
const close = (kind: 'em' | 'strong' | 's'): InlinePiece => ({ kind, open: false });

it.each<[string, InlinePiece[], string]>([
  ['between words', ['a ', open('em'), 'b', close('em'), ' c'], 'a *b* c'],
  ['in a word', ['a', open('em'), 'b', close('em'), 'c'], 'a*b*c'],
  ['not around a blank', ['a ', open('em'), ' b', close('em'), ' c'], 'a  b c'],
  ['not around nothing', ['a ', open('strong'), close('strong'), 'b'], 'a b'],
  [
    'not where a sign stands inside and a letter outside',
    ['a', open('em'), '(b)', close('em'), ' c'],
    'a(b) c',
  ],
  ['not beside a sign of the text', ['\\*', open('em'), 'b', close('em'), ' c'], '\\*b c'],
  ['in emphasis', [open('em'), open('strong'), 'a', close('strong'), ' b', close('em')], '*__a__ b*'],
  ['once, where two would run into one', [open('em'), 'a', close('em'), open('em'), 'b', close('em')], 'ab'],
  ['struck out', [open('s'), 'a', close('s'), '.'], '~~a~~.'],
])('writes emphasis %s', (_, pieces, markdown) => {
  expect(withEmphasis(pieces)).toBe(markdown);
});

it('makes no picture of a mark and a link, and no address of two texts', () => {
  expect(withEmphasis(['a!', '[b](c)'])).toBe('a&#33;[b](c)');
  expect(withEmphasis(['a!', open('em'), ' ', close('em'), '[b](c)'])).toBe('a! [b](c)');
  expect(withEmphasis(['a!', open('em'), close('em'), '[b](c)'])).toBe('a&#33;[b](c)');
  expect(withEmphasis(['www', '.a.example'])).toBe('www&#46;a.example');
});

it.each<[string, (count: number) => InlinePiece[]]>([
  [
    'side by side',
    (count) => Array.from({ length: count }, () => [open('em'), 'a', close('em'), ' ']).flat(),
  ],
  [
    'in one another',
    (count) => [
      ...Array.from({ length: count }, () => [open('em'), ' a ', open('strong'), 'b']).flat(),
      ...Array.from({ length: count }, () => [close('strong'), close('em')]).flat(),
    ],
  ],
])('takes time with the number of signs alone: %s', async (_, make) => {
  expect(await growth(make, withEmphasis, 5000)).toMatchObject({ linear: true });
});
