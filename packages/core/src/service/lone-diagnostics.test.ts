import { expect, it } from 'vitest';
import { loneDiagnostics } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

it('a Markdown file that belongs to no lesson hears of its notes alone, and gently', () => {
  const text =
    '# A[^h]\n\n#### B\n\nC[^2] d[^1] e[^x] [here](gone.md) ![](p.png)\n\n[^1]: N.\n[^2]: N.\n[^2]: N.\n[^3]: N. <!-- allow note-order link-text -->\n[^h]: N.\n';
  const { diagnostics } = parseText({ 'lesson.md': text });
  expect(loneDiagnostics(diagnostics).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'note-in-heading information',
    'note-order information',
    'note-undefined warning',
    'note-duplicate warning',
    'note-unused information',
    'allow-unused information',
  ]);
});

it('hears of what is nearly a note, and of no heading or hint that it may mean otherwise', () => {
  const { diagnostics } = parseText({ 'lesson.md': '##A\n\nB.[^1] C.\n\n> [!TPI]\n> D.\n\n[^1] : E.\n' });
  expect(loneDiagnostics(diagnostics).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'almost-right warning',
  ]);
});
