import { expect, it } from 'vitest';
import { pageHtml } from './page-html.ts';

const parts = {
  name: 'reader',
  language: 'en',
  nonce: 'once',
  source: 'https://here.test',
  assets: 'https://here.test/webview/',
  text: { script: 'run()', style: 'p{}' },
} as const;

it('lets nothing run and nothing load but what is ours', () => {
  const html = pageHtml(parts);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const rules = Object.fromEntries(policy.split('; ').map((rule) => rule.split(/ (.*)/s).slice(0, 2)));
  expect(rules).toEqual({
    'default-src': "'none'",
    'img-src': 'https://here.test',
    'style-src': "https://here.test 'nonce-once'",
    'font-src': 'https://here.test',
    'script-src': "'nonce-once'",
  });
  for (const [tag] of html.matchAll(/<(?:script|style)\b[^>]*>/g)) expect(tag).toContain('nonce="once"');
});

it('says of a preview what it is, as text', () => {
  expect(pageHtml(parts)).not.toContain('<footer');
  expect(pageHtml({ ...parts, label: '<b>Preview</b> & more' })).toContain(
    '<footer class="preview-banner">&lt;b&gt;Preview&lt;/b&gt; &amp; more</footer>',
  );
});
