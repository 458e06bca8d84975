import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const sign = (label: string, at: number): string =>
  `<sup><a href="#cmnt${at}" id="cmnt_ref${at}">[${label}]</a></sup>`;
const remark = (label: string, at: number, text: string): string =>
  `<div><p><a href="#cmnt_ref${at}" id="cmnt${at}">[${label}]</a><span>${text}</span></p></div>`;
const read = (body: string): ReturnType<typeof imported> =>
  imported('x.html', `<html><body><h1>T</h1>${body}</body></html>`);

describe('remarks in the margin of a shared draft', () => {
  it('are left out with their signs, and listed', async () => {
    const { passage, notes, decisions } = await read(
      `<p>The gates${sign('a', 1)} stayed shut${sign('b', 2)}.</p>${remark('a', 1, 'Which?')}${remark('b', 2, 'Mary, check.')}`,
    );
    expect(passage).toBe('## Passage\n\nThe gates stayed shut.');
    expect(notes).toEqual([]);
    const gone = decisions.flatMap(({ kind, removed = '' }) => (kind === 'remark' ? removed : []));
    expect(gone.join(' ')).toMatch(/Which\?[\s\S]*Mary, check\./);
  });

  it('may have several paragraphs', async () => {
    const long = `<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Which?</span></p><p>The old ones?</p></div>`;
    const { passage } = await read(`<p>The gates${sign('a', 1)} stayed shut.</p>${long}`);
    expect(passage).toBe('## Passage\n\nThe gates stayed shut.');
  });

  it('leave the notes of the draft alone', async () => {
    const note = '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> So the log.</span></p></div>';
    const { passage, notes } = await read(
      `<p>The gates${sign('a', 1)} stayed shut.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>${note}${remark('a', 1, 'Which?')}`,
    );
    expect(passage).toBe('## Passage\n\nThe gates stayed shut.[^1]');
    expect(notes).toEqual(['1: So the log.']);
  });

  it('are none where a link only has a like name', async () => {
    const { passage } = await read(
      '<p>See <a href="#comments">what they said</a>.</p><p id="comments">All said so.</p>',
    );
    expect(passage).toContain('All said so.');
  });
});
