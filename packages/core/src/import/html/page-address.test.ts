import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const PAGE = 'https://example.org/harbour/log.html';
const body = (address: string): string =>
  `<h1>T</h1><p>The gates stayed shut.<sup><a href="${address}#n1" id="r1">1</a></sup></p><ol><li id="n1">So the log. <a href="${address}#r1">↩</a></li></ol>`;
const notes = async (html: string): Promise<readonly string[]> => (await imported('x.html', html)).notes;

describe('the address of a page in its own links', () => {
  const says: Readonly<Record<string, string>> = {
    'a browser that stored it': `<!-- saved from url=(0036)${PAGE} --><html><body>${body(PAGE)}</body></html>`,
    'an extension that stored it': `<!--\n url: ${PAGE}\n saved date: today --><html><body>${body(PAGE)}</body></html>`,
    'its canonical address': `<html><head><link rel="canonical" href="${PAGE}"></head><body>${body(PAGE)}</body></html>`,
    'its base': `<html><head><base href="${PAGE}"></head><body>${body(PAGE)}</body></html>`,
    'what is shared of it': `<html><head><meta property="og:url" content="${PAGE}"></head><body>${body(PAGE)}</body></html>`,
    'nothing but the links themselves': `<html><body>${body(PAGE)}</body></html>`,
    'a name relative to it': `<html><body>${body('./log.html')}</body></html>`,
    'another protocol': `<!-- saved from url=(0036)${PAGE} --><html><body>${body(PAGE.replace('https', 'http'))}</body></html>`,
    'an address with a query': `<!-- saved from url=(0036)${PAGE} --><html><body>${body(`${PAGE}?print=1`)}</body></html>`,
  };
  for (const [name, html] of Object.entries(says))
    it(`is known by ${name}`, async () => {
      expect(await notes(html)).toEqual(['1: So the log.']);
    });

  it('is told from that of another page with a place of the same name', async () => {
    const other = 'https://example.org/other.html';
    const html = `<!-- saved from url=(0036)${PAGE} --><html><body><h1>T</h1><p>The gates stayed shut.<sup><a href="${other}#n1">1</a></sup></p><ol><li id="n1">So the log.</li></ol></body></html>`;
    expect(await notes(html)).toEqual([]);
  });

  it('has places whose names are encoded', async () => {
    const html = `<html><body><h1>T</h1><p>The gates stayed shut.<sup><a href="#n%C3%A91" id="r1">1</a></sup></p><ol><li id="né1">So the log. <a href="#r1">↩</a></li></ol></body></html>`;
    expect(await notes(html)).toEqual(['1: So the log.']);
  });
});
