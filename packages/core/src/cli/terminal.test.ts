import { expect, it } from 'vitest';
import { showsColours } from './terminal.ts';

it.each([
  ['a terminal', true, {}, true],
  ['a file or pipe', undefined, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR, which says nothing', true, { NO_COLOR: '' }, true],
  ['a pipe with FORCE_COLOR', undefined, { FORCE_COLOR: '1' }, true],
  ['a pipe with FORCE_COLOR and NO_COLOR', undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['a terminal with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
  ['a terminal that cannot', true, { TERM: 'dumb' }, false],
])('knows whether %s shows colours', (_name, isTerminal, env, shows) => {
  expect(showsColours(isTerminal, env)).toBe(shows);
});
