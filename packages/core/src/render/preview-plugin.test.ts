import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { describe, expect, it } from 'vitest';
import { createNameMatcher, type PreviewLesson, previewPlugin } from '../index.ts';
import { hostileAddresses } from '../testing/hostile-addresses.ts';
import { htmlFindings } from '../testing/html-findings.ts';
import { parseText } from '../testing/parse-text.ts';

/** HTML of a document in a preview, beside the lesson that it belongs to. */
function preview(text: string, files?: Record<string, string>): string {
  const parsed = files && parseText(files).lesson;
  const lesson: PreviewLesson | undefined = parsed && {
    lesson: parsed,
    names: createNameMatcher(parsed.reference),
  };
  return previewPlugin(createMarkdownIt({ html: true }), () => lesson).render(text, {});
}

describe('previewPlugin', () => {
  it('shows markers and gathers the notes at the end, the first of each label', () => {
    expect(
      preview('A[^1].\n\n[^1]: One.\n[^1]: Two.\n\nB.\n'),
    ).toBe(`<p>A<sup class="marker"><a id="marker-1-1" href="#note-1" role="doc-noteref" data-note="1" aria-label="Note 1">1</a></sup>.</p>
<p>B.</p>
<section class="marginalia-notes" role="doc-endnotes"><hr><ol class="notes-list">
<li class="note" id="note-1" data-note="1"><span class="note-label" aria-hidden="true">1</span><div class="note-body">
<p>One.</p>
</div></li>
</ol></section>
`);
  });

  it('leaves a document without notes as it was', () => {
    const text = '# A\n\n*b* [c](d) `e`\n\n- f\n';
    expect(preview(text)).toBe(createMarkdownIt({ html: true }).render(text));
  });

  it('shows a marker without a note as it is written', () => {
    expect(preview('A[^<b>] `[^c]`')).toBe('<p>A[^&lt;b&gt;] <code>[^c]</code></p>\n');
  });

  it('numbers named notes around numbers, and gives each marker an id of its own', () => {
    const html = preview('A[^x] B[^y] C[^X] D[^1]\n\n[^y]: Y.\n[^x]: X.\n[^1]: One.\n');
    expect(
      [...html.matchAll(/ id="([^"]*)"[^>]*href="#([^"]*)"[^>]*>([^<]*)</g)].map((match) => match.slice(1)),
    ).toEqual([
      ['marker-x-1', 'note-x', '3'],
      ['marker-y-1', 'note-y', '2'],
      ['marker-x-2', 'note-x', '3'],
      ['marker-1-1', 'note-1', '1'],
    ]);
  });

  it('shows the notes of other parts of the lesson that a document cites', () => {
    const files = {
      'lesson.md': '---\ntitle: T\n---\nA[^n].\n\n[^n]: *Note*.\n\n[^m]: Other.\n',
      'more.md': 'B[^n].\n',
    };
    const html = preview(files['more.md'], files);
    expect(html).toContain('<li class="note" id="note-n" data-note="n">');
    expect(html).toContain('<p><em>Note</em>.</p>');
    expect(html).not.toContain('Other.');
  });

  it('marks names outside links and code, with a card for each', () => {
    const files = {
      'lesson.md': '---\ntitle: T\n---\nKim.\n',
      'reference.yaml': 'people: [{id: kim, name: Kim, description: "<i>"}]\n',
    };
    const html = preview('Kim & Kim [Kim](a) `Kim` ![Kim](b)\n', files);
    expect(html.match(/class="name"/g)).toHaveLength(2);
    expect(html.match(/tabindex="0" data-entry/g)).toHaveLength(1);
    expect(html).toContain('<aside class="entries" hidden>');
    expect(html).toContain('<p>&lt;i&gt;</p>');
  });

  it('renders tokens with another environment than they were parsed with', () => {
    const markdown = previewPlugin(createMarkdownIt(), () => undefined);
    const tokens = markdown.parse('A[^1].\n\n[^1]: One.\n', {});
    const once = markdown.renderer.render(tokens, markdown.options, {});
    expect(once).toContain('href="#note-1"');
    expect(markdown.renderer.render(tokens, markdown.options, {})).toBe(once);
  });

  it('adds nothing that is not escaped', () => {
    const text = hostileAddresses
      .map((address) => `x[^${address.replace(/[\s[\]]/g, '')}"><b>'] y\n\n[^"><i>${address.length}]: z\n`)
      .join('\n');
    const plain = createMarkdownIt();
    expect(htmlFindings(previewPlugin(plain, () => undefined).render(text))).toEqual([]);
  });

  describe('beside other footnote plugins', () => {
    const ours = (markdown: MarkdownIt) => previewPlugin(markdown, () => undefined);
    const theirs = (markdown: MarkdownIt) => markdown.use(footnotes);
    /** A plugin whose definitions come before everything, under a name that we do not know. */
    const eager = (markdown: MarkdownIt) => {
      theirs(markdown);
      const [rule] = markdown.block.ruler.getRules('').filter(({ name }) => name === 'footnote_def');
      if (rule) markdown.block.ruler.before('table', 'their_notes', rule);
      return markdown;
    };
    const text =
      'A[^1] b[^n] c[^1].\n\n- d[^in]\n\n  [^in]: Inside.\n\n[^1]: First.\n[^n]: Named.\n\nE[^open].\n';
    it.each([
      ['alone', [ours]],
      ['first', [ours, theirs]],
      ['second', [theirs, ours]],
      ['between two', [theirs, ours, theirs]],
      ['first of three', [ours, theirs, theirs]],
      ['behind one that takes every definition', [eager, ours]],
      ['before one that takes every definition', [ours, eager]],
    ])('shows each note once, with all its markers: %s', (_, plugins) => {
      const markdown = plugins.reduce((made, plugin) => plugin(made), createMarkdownIt());
      const html = markdown.render(text, {});
      for (const note of ['First.', 'Named.', 'Inside.']) expect(html.split(note)).toHaveLength(2);
      expect(html).not.toMatch(/\[\^(1|n|in)\]/);
      expect(html).toContain('E[^open]');
      for (const [, id] of html.matchAll(/<sup[^>]*><a[^>]* href="#([^"]*)"/g))
        expect(html).toContain(`id="${id}"`);
      expect(html.match(/<sup/g)).toHaveLength(4);
    });
  });
});
