import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

/** The same two sentences with two notes, as several programs write them. */
const shapes: Readonly<Record<string, string>> = {
  pandoc: `<p>The river rose.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Nobody
    slept.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
    <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
    <li id="fn1"><p>So the <em>chronicle</em>.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
    <li id="fn2"><p>A letter says so.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  goldmark: `<p>The river rose.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> Nobody
    slept.<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>So the <em>chronicle</em>.&#160;<a
    href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li>
    <li id="fn:2"><p>A letter says so.&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>`,
  kramdown: `<p>The river rose.<sup id="fnref:a"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup> Nobody
    slept.<sup id="fnref:b"><a href="#fn:b" class="footnote" rel="footnote">2</a></sup></p>
    <div class="footnotes"><ol><li id="fn:a"><p>So the <em>chronicle</em>. <a href="#fnref:a" class="reversefootnote">↩</a></p></li>
    <li id="fn:b"><p>A letter says so. <a href="#fnref:b" class="reversefootnote">↩</a></p></li></ol></div>`,
  github: `<p>The river rose.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>
    Nobody slept.<sup><a href="#user-content-fn-x" id="user-content-fnref-x" data-footnote-ref>2</a></sup></p>
    <section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol>
    <li id="user-content-fn-1"><p>So the <em>chronicle</em>. <a href="#user-content-fnref-1" data-footnote-backref class="data-footnote-backref">↩</a></p></li>
    <li id="user-content-fn-x"><p>A letter says so. <a href="#user-content-fnref-x" data-footnote-backref>↩</a></p></li></ol></section>`,
  wikipedia: `<div class="mw-parser-output"><p>The river rose.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">&#91;</span>1<span class="cite-bracket">&#93;</span></a></sup>
    Nobody slept.<sup id="cite_ref-b_2-0" class="reference"><a href="#cite_note-b-2">[2]</a></sup></p>
    <h2>References<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><div class="reflist"><ol class="references">
    <li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">So the <i>chronicle</i>.</span></li>
    <li id="cite_note-b-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-b_2-0"><sup><i><b>a</b></i></sup></a></span> <span class="reference-text">A letter says so.</span></li></ol></div></div>`,
  wordpress: `<article><p>The river rose.<sup data-fn="aa11" class="fn"><a href="#aa11" id="aa11-link">1</a></sup> Nobody slept.<sup data-fn="bb22" class="fn"><a href="#bb22" id="bb22-link">2</a></sup></p>
    <ol class="wp-block-footnotes"><li id="aa11">So the <em>chronicle</em>. <a href="#aa11-link" aria-label="Jump to footnote reference 1">↩︎</a></li>
    <li id="bb22">A letter says so. <a href="#bb22-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol></article>`,
  substack: `<div class="available-content"><p>The river rose.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a>
    Nobody slept.<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2" target="_self">2</a></p>
    <div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false">1</a><div class="footnote-content"><p>So the <em>chronicle</em>.</p></div></div>
    <div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number" contenteditable="false">2</a><div class="footnote-content"><p>A letter says so.</p></div></div></div>`,
  word: `<p class=MsoNormal>The river rose.<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> Nobody
    slept.<a href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a></p>
    <div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> So the <i>chronicle</i>.</p></div>
    <div id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2"><span>[2]</span></a> A letter says so.</p></div></div>`,
  tufte: `<p>The river rose.<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"/><span class="sidenote">So the <em>chronicle</em>.</span>
    Nobody slept.<label for="sn-2"></label><input type="checkbox" id="sn-2"/><span class="sidenote">A letter says so.</span></p>`,
  raised: `<p>The river rose.<sup>1</sup> Nobody slept.<sup>2</sup></p><h2>Notes</h2><ol><li>So the <em>chronicle</em>.</li><li>A letter says so.</li></ol>`,
  epub: `<p>The river rose.<a epub:type="noteref" href="#n1">1</a> Nobody slept.<a epub:type="noteref" href="#n2">2</a></p>
    <aside epub:type="footnote" id="n1"><p>So the <em>chronicle</em>.</p></aside><aside epub:type="footnote" id="n2"><p>A letter says so.</p></aside>`,
};

describe('the notes of a page', () => {
  for (const [name, html] of Object.entries(shapes)) {
    it(`are found as ${name} writes them`, async () => {
      const { passage, notes, codes } = await imported(
        'river.html',
        `<html><body><h1>The flood</h1>${html}</body></html>`,
      );
      const [one, two] = name === 'tufte' ? ['note-1', 'note-2'] : ['1', '2'];
      expect(passage).toBe(`## Passage\n\nThe river rose.[^${one}] Nobody slept.[^${two}]`);
      expect(notes).toEqual([`${one}: So the *chronicle*.`, `${two}: A letter says so.`]);
      expect(codes).toEqual([]);
    });
  }

  it('are told from links that only look like them', async () => {
    const html =
      '<h1>T</h1><p>See <a href="#b">1</a> and <a href="#top">[2]</a>.</p><h2 id="b">Second part</h2><p>In 1950 came 10<sup>6</sup> men.</p>';
    const { passage, notes } = await imported('x.html', html);
    expect(notes).toEqual([]);
    expect(passage).toBe('See 1 and \\[2\\].\n\n## Second part\n\nIn 1950 came 10⁶ men.');
  });

  it('may be of two kinds, with names of their own', async () => {
    const ref = (id: string, text: string): string =>
      `<sup class="reference" id="r-${id}"><a href="#${id}">[${text}]</a></sup>`;
    const html = `<h1>T</h1><p>One.${ref('a1', '1')} Two.${ref('b1', 'note 1')} Three.${ref('a2', '2')}</p>
      <h2>Notes</h2><ol><li id="b1">Remark.</li></ol><h2>References</h2><ol><li id="a1">Book.</li><li id="a2">Letter.</li></ol>`;
    const { passage, notes } = await imported('x.html', html);
    expect(passage).toBe('## Passage\n\nOne.[^1] Two.[^note1] Three.[^2]');
    expect(notes).toEqual(['1: Book.', 'note1: Remark.', '2: Letter.']);
  });

  it('leave a heading of the page as title, not the title of the window', async () => {
    const { title } = await imported(
      'x.html',
      '<title>The flood | A site</title><header><h1>The flood</h1></header><main><p>It rained for a long time.</p><h2>One</h2><p>a</p></main>',
    );
    expect(title).toBe('The flood');
  });

  it('may be cited twice, and keep their own numbers', async () => {
    const html = `<h1>T</h1><p>One.<sup><a href="#fn-93" id="r1">93</a></sup> Two.<sup><a href="#fn-93" id="r2">93</a></sup></p>
      <ol><li id="fn-93">Note. <a href="#r1">↩</a> <a href="#r2">↩2</a></li></ol>`;
    const { passage, notes } = await imported('x.html', html);
    expect(passage).toBe('## Passage\n\nOne.[^93] Two.[^93]');
    expect(notes).toEqual(['93: Note.']);
  });

  it('lose a number that leads back, with its address', async () => {
    const html = `<h1>T</h1><p>One.<sup><a href="#n1">1</a></sup></p>
      <p id="n1"><a href="https://a.example/old#r1">1</a> So the log.</p>`;
    const { passage, notes } = await imported('x.html', html);
    expect(passage).toBe('## Passage\n\nOne.[^1]');
    expect(notes).toEqual(['1: So the log.']);
  });

  it('a drawing and a part for browsers without scripts are told, and stand where they were when asked for', async () => {
    const html =
      '<p>The quay.</p><svg><title>Map</title><style>p{}</style><text>North gate</text></svg><noscript><p>Switch scripts on.</p></noscript><p>Nobody came.</p>';
    const { decisions, passage } = await imported('x.html', html);
    expect(passage).toBe('## Passage\n\nThe quay.\n\nNobody came.');
    const gone = decisions.filter(({ removed }) => removed !== undefined);
    expect(gone.map(({ removed }) => removed?.replace(/\s+/g, ' ').trim())).toEqual([
      'Map North gate',
      'Switch scripts on.',
    ]);
    const asked = await imported('x.html', html, { otherwise: gone.flatMap(({ id }) => id ?? []) });
    expect(asked.passage).toMatch(/Map North gate\s+Switch scripts on\.\s+Nobody came\./);
  });
});
