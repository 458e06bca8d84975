import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const read = (text: string): ReturnType<typeof imported> => imported('x.txt', text);

describe('notes in brackets', () => {
  it('are those that call themselves footnotes, wherever they stand', async () => {
    for (const name of ['Footnote', 'FOOTNOTE', 'Note', 'Fußnote', 'Nota']) {
      const { passage, notes } = await read(
        `The gates stayed shut.[1] Nobody came.[2]\n\n[${name} 1: So the log.]\n\nThe rain fell.\n\n[${name} 2: So the\nharbour master.]`,
      );
      expect(passage).toBe('## Passage\n\nThe gates stayed shut.[^1] Nobody came.[^2]\n\nThe rain fell.');
      expect(notes).toEqual(['1: So the log.', '2: So the harbour master.']);
    }
  });

  it('are cited by letters and signs too', async () => {
    const { notes } = await read(
      'The gates stayed shut.[A] Nobody came.[B]\n\n[Footnote A: So the log.]\n\n[Footnote B: So the master.]',
    );
    expect(notes.map((note) => note.replace(/^[^:]*: /, ''))).toEqual(['So the log.', 'So the master.']);
  });

  it('keep brackets of their own', async () => {
    const { notes } = await read('It was shut.[1]\n\n[Footnote 1: So the log [of 1950], page 3.]');
    expect(notes).toEqual(['1: So the log \\[of 1950\\], page 3.']);
  });

  it('keep paragraphs between their brackets', async () => {
    const { notes, passage } = await read(
      'It was shut.[1]\n\n[Footnote 1: So the log.\n\nAnd so the master.]\n\nThe rain fell.',
    );
    expect(notes).toEqual(['1: So the log.\n\n    And so the master.']);
    expect(passage).toContain('The rain fell.');
  });

  it('are none where nothing closes them or something follows on the line', async () => {
    for (const text of ['[Footnote 1: So the log.', '[Footnote 1: So the log.] And more of it.']) {
      const { notes, passage } = await read(`It was shut.\n\n${text}`);
      expect(notes).toEqual([]);
      expect(passage).toContain('So the log.');
    }
  });

  it('begin paragraphs with a number that a marker before them has', async () => {
    const { passage, notes } = await read(
      'The gates stayed shut.[1]\n\n[1] So the log.\n\nThe rain fell.[2]\n\n[2] So the master.',
    );
    expect(passage).toBe('## Passage\n\nThe gates stayed shut.[^1]\n\nThe rain fell.[^2]');
    expect(notes).toEqual(['1: So the log.', '2: So the master.']);
  });

  it('are none where no marker stands before them', async () => {
    const { notes, passage } = await read('A list:\n\n[1] One thing.\n\n[2] Another thing.');
    expect(notes).toEqual([]);
    expect(passage).toContain('One thing.');
  });
});
