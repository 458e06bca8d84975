import { contentHash } from './site-mark.ts';

/**
 * What a site needs so that it can be installed and works offline: a web app manifest with its icon, and a service worker
 * that stores all its files.
 *
 * @param files the other files of the site, by path
 * @param code the service worker, which reads `marginaliaSite`
 *
 * @param picture the icon as a PNG, for systems that take no other
 *
 * @returns files to add, by path. They differ whenever the site does, and are the same for the same site
 */
export function installableSite(
  title: string,
  files: ReadonlyMap<string, Uint8Array>,
  code: string,
  picture: Uint8Array,
): Map<string, Uint8Array> {
  const added = new Map<string, Uint8Array>([
    ['assets/manifest.json', Buffer.from(`${JSON.stringify(manifest(title), null, 2)}\n`)],
    ['assets/icon.svg', Buffer.from(ICON)],
    ['assets/icon.png', picture],
  ]);
  const hashes = [...files, ...added].map(([path, bytes]) => [path, contentHash(bytes)] as const);
  hashes.sort(([a], [b]) => (a < b ? -1 : 1));
  const site = {
    version: contentHash(JSON.stringify([hashes, contentHash(code)])),
    files: hashes.map(([path]) => path.split('/').map(encodeURIComponent).join('/')),
  };
  return added.set('worker.js', Buffer.from(`self.marginaliaSite=${JSON.stringify(site)};\n${code}`));
}

/** The manifest. Its addresses are relative to its own. See https://www.w3.org/TR/appmanifest/. */
const manifest = (title: string): object => ({
  name: title,
  dir: 'auto',
  start_url: '../index.html',
  scope: '../',
  display: 'standalone',
  background_color: PAPER,
  theme_color: BLUE,
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
  ],
});

const PAPER = '#fdfdfb';
const BLUE = '#0b57a8';

/** A page with a note in its margin. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512" rx="96" fill="${BLUE}"/>
<rect x="112" y="96" width="192" height="320" rx="16" fill="${PAPER}"/>
<path d="M152 176h112M152 240h112M152 304h112" stroke="${BLUE}" stroke-width="24" stroke-linecap="round"/>
<path d="M352 176h56M352 224h40" stroke="${PAPER}" stroke-width="24" stroke-linecap="round"/>
</svg>
`;
