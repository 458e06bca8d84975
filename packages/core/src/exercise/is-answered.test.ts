import { describe, expect, it } from 'vitest';
import { isAnswered, type Response } from '../index.ts';

const empty: Response[] = [
  { type: 'choice', picked: [] },
  { type: 'match', values: [null, null] },
  { type: 'match', values: [] },
  { type: 'cloze', gaps: ['', ' \u00A0', '\u200B'] },
  { type: 'short', text: '\n\t\uFEFF\u3164' },
  { type: 'evidence', quotation: ' … ' },
  { type: 'argument', claim: '', quotations: ['', '—'], reasoning: '.' },
  { type: 'essay', text: '\n\n' },
];
const given: Response[] = [
  { type: 'choice', picked: [0] },
  { type: 'order', entries: [0, 1] },
  { type: 'match', values: [null, 0] },
  { type: 'cloze', gaps: ['', 'seat'] },
  { type: 'short', text: '?' },
  { type: 'evidence', quotation: 'a word' },
  { type: 'argument', claim: '', quotations: ['', 'a word'], reasoning: '' },
  { type: 'essay', text: '統一' },
];

describe('an answer', () => {
  it.each(empty)('is not given where there is nothing in it: %j', (response) => {
    expect(isAnswered(response)).toBe(false);
  });
  it.each(given)('is given where there is anything: %j', (response) => {
    expect(isAnswered(response)).toBe(true);
  });
});
