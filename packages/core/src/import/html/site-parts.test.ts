import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const read = (html: string): ReturnType<typeof imported> => imported('x.html', html);

/** More than all that stands around it. */
const LONG = '<p>The gates of the port stayed shut, and nobody came.</p>'.repeat(9);

describe('what stands around the text of a page', () => {
  it('goes and is listed', async () => {
    const { passage, decisions } = await read(
      `<body><div>Subscribe now</div><main><h1>T</h1>${LONG}</main><div>All rights reserved</div></body>`,
    );
    expect(passage).not.toMatch(/Subscribe|rights/);
    const gone = decisions.flatMap(({ kind, removed = '' }) => (kind === 'site' ? removed.trim() : []));
    expect(gone).toEqual(expect.arrayContaining(['Subscribe now', 'All rights reserved']));
  });

  it('stays where it holds the notes of the text', async () => {
    const { notes } = await read(
      '<body><main><h1>T</h1><p>It was shut.<sup><a href="#n1" id="r1">1</a></sup></p></main><div><ol><li id="n1">So the log. <a href="#r1">↩</a></li></ol></div></body>',
    );
    expect(notes).toEqual(['1: So the log.']);
  });

  it('stays where it was asked for', async () => {
    const html = '<body><p>Before it.</p><main><h1>T</h1><p>The gates stayed shut.</p></main></body>';
    const { decisions } = await read(html);
    const gone = decisions.find(({ removed }) => removed?.includes('Before it.'));
    const { passage } = await imported('x.html', html, { otherwise: [String(gone?.id)] });
    expect(passage).toContain('Before it.');
  });
});

describe('the licence of Project Gutenberg in a page', () => {
  const start = '<p>*** START OF THE PROJECT GUTENBERG EBOOK THE HARBOUR ***</p>';
  const end = '<p>*** END OF THE PROJECT GUTENBERG EBOOK THE HARBOUR ***</p>';
  const text = '<h1>T</h1><p>The gates stayed shut.</p>';

  it('goes before and behind the text, and is listed', async () => {
    for (const around of [(body: string) => body, (body: string) => `<div>${body}</div>`]) {
      const { passage, decisions } = await read(
        `<body>${around(`<p>For the use of anyone at no cost.</p>${start}${text}<p>Nobody came.</p>${end}<p>1.E.2. You may copy it.</p>`)}</body>`,
      );
      expect(passage).toBe('## Passage\n\nThe gates stayed shut.\n\nNobody came.');
      expect(decisions.filter(({ kind }) => kind === 'licence')).toHaveLength(2);
    }
  });

  it('is none where the text only speaks of the project', async () => {
    const { passage } = await read(`<body>${text}<p>It came from Project Gutenberg.</p></body>`);
    expect(passage).toContain('It came from Project Gutenberg.');
  });
});
