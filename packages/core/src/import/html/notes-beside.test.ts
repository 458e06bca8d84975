import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const read = (body: string): ReturnType<typeof imported> =>
  imported('x.html', `<html><body><main><h1>T</h1>${body}</main></body></html>`);

describe('a note beside its marker', () => {
  const shapes: Readonly<Record<string, string>> = {
    'a tooltip by its role': '<sup><a href="#">1</a></sup><span role="tooltip">So the log.</span>',
    'a tooltip that is described':
      '<sup aria-describedby="t1">1</sup><span role="tooltip" id="t1">So the log.</span>',
    'a note by its class':
      '<sup class="mfn">1</sup><span class="modern-footnotes-footnote__note">So the log.</span>',
    'a popup':
      '<a href="javascript:void(0)"><sup>[1]</sup></a><span class="footnote_tooltip">So the log.</span>',
    'a footnote by its role': '<sup>1</sup> <small role="doc-footnote">So the log.</small>',
  };
  for (const [name, html] of Object.entries(shapes))
    it(`is a note: ${name}`, async () => {
      const { passage, notes } = await read(`<p>The gates stayed shut.${html} Nobody came.</p>`);
      expect(passage.replace(/^## Passage\n\n/, '')).toBe('The gates stayed shut.[^1] Nobody came.');
      expect(notes).toEqual(['1: So the log.']);
    });

  it('is text where no number stands before it', async () => {
    const { passage, notes } = await read(
      '<p>The gates <span role="tooltip">of the port</span> stayed shut.</p>',
    );
    expect(notes).toEqual([]);
    expect(passage).toContain('The gates of the port stayed shut.');
  });

  it('is text where a word is what opens it', async () => {
    const { passage, notes } = await read(
      '<p>The <b aria-describedby="t">gates</b><span role="tooltip" id="t"> of the port</span> stayed shut.</p>',
    );
    expect(notes).toEqual([]);
    expect(passage).toMatch(/of the port/);
  });

  it('is told from a number that is no marker: that of an item', async () => {
    const { notes } = await read('<ol><li><b>1</b><span class="footnote-text">So the log.</span></li></ol>');
    expect(notes).toEqual([]);
  });
});
