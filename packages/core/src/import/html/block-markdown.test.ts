import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const passage = async (html: string): Promise<string> =>
  (await imported('x.html', `<h1>T</h1><p>Look:</p>${html}`)).passage.replace(/^## Passage\n\n/, '');
const CODE = 'Look:\n\n```\na < b\n  c\n\nd\n```';

describe('code of a page', () => {
  const shapes: Readonly<Record<string, string>> = {
    'line breaks': '<pre>a &lt; b\n  c\n\nd\n</pre>',
    'breaks of lines as elements': '<pre><code>a &lt; b<br>  c<br/><br>d</code></pre>',
    'an element for each line':
      '<pre><code><div>a &lt; b</div><div>  c</div><div><br></div><div>d</div></code></pre>',
    'items of a list': '<pre><ol><li>a &lt; b</li><li>  c</li><li><br></li><li>d</li></ol></pre>',
    'words in colours': '<pre><span class="k">a</span> &lt; <b>b</b>\n  c\n\n<i>d</i></pre>',
  };
  for (const [name, html] of Object.entries(shapes))
    it(`keeps its lines: ${name}`, async () => {
      expect(await passage(html)).toBe(CODE);
    });

  it('is fenced by more signs than it has', async () => {
    expect(await passage('<pre>```\na\n```</pre>')).toContain('````\n```\na\n```\n````');
  });

  it('says what its pictures show', async () => {
    expect(await passage('<pre>a <img src="b.png" alt="two cranes"> c</pre>')).toContain('a two cranes c');
  });
});
