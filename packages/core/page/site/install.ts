/**
 * Makes a site installable, and lets it work offline from the second visit on. Not on a page that is opened from a disk,
 * where browsers allow neither.
 */
import { inBackground } from '../in-background.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && location.protocol.startsWith('http')) {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = new URL('manifest.json', script.src).href;
  document.head.append(manifest);
  // Browsers have none where the connection is not secure.
  if ('serviceWorker' in navigator) {
    const worker = new URL('../worker.js', script.src);
    inBackground(navigator.serviceWorker.register(worker, { updateViaCache: 'none' }));
  }
}
