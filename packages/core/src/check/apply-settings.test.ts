import { describe, expect, it } from 'vitest';
import { applySettings, type RuleSettings } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const { diagnostics } = parseText('A[^a].\n\n[^b]: B.\n');
const severities = (settings: RuleSettings) =>
  applySettings(diagnostics, settings).map(({ rule, severity }) => `${rule} ${severity}`);

describe('settings of rules', () => {
  it('give a rule another severity, and leave the others theirs', () => {
    expect(severities({})).toEqual(['note-undefined error', 'note-unused warning']);
    expect(severities({ 'note-undefined': 'hint' })).toEqual(['note-undefined hint', 'note-unused warning']);
  });

  it('turn a rule off', () => {
    expect(severities({ 'note-unused': 'off' })).toEqual(['note-undefined error']);
  });

  it('are ignored where they make no sense', () => {
    const nonsense = { 'note-unused': 'loud', 'no-such-rule': 'off', __proto__: { 'note-undefined': 'off' } };
    expect(severities(nonsense as unknown as RuleSettings)).toEqual([
      'note-undefined error',
      'note-unused warning',
    ]);
  });
});
