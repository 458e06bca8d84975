import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SiteContent } from './site-content.ts';

/** A preview that is being served. */
export interface SiteServer {
  /** Its address, with its port. */
  readonly address: string;
  /** Replaces the served content, and notifies the open pages. */
  show(content: SiteContent): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Serves a site to this machine only. Serves from memory: no request reaches the disk, and requests to another host
 * name are refused, such as from a page elsewhere that has pointed its own name to this machine.
 *
 * @param port 0 for any free one; rejects if it is taken
 */
export async function serveSite(first: SiteContent, port: number): Promise<SiteServer> {
  let content = first;
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const names = [HOST, 'localhost'].map((name) => `${name}:${portOf(server)}`);
    if (!names.includes(request.headers.host ?? ''))
      return refuse(response, 421, 'The host name is not allowed.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD requests are allowed.');
    const path = pathOf(request.url ?? '/');
    if (path === 'events') return follow(response);
    const file = path === '' || path?.endsWith('/') ? `${path}index.html` : path;
    const bytes = file === undefined ? undefined : content.files.get(file);
    // Relative addresses of a page only work from its own location.
    if (file !== undefined && !bytes && content.files.has(`${file}/index.html`)) return lead(response, file);
    if (file === undefined || !bytes) return refuse(response, 404, 'Page not found.');
    const type = types[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      // A picture opened alone runs nothing either.
      ...(type.startsWith('text/html') ? {} : { 'content-security-policy': "default-src 'none'; sandbox" }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  await new Promise<void>((settle, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, settle);
  });
  return {
    address: `http://${HOST}:${portOf(server)}/`,
    show(next) {
      content = next;
      for (const page of pages) page.write('data: changed\n\n');
    },
    async close() {
      for (const page of pages) page.end();
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };

  function follow(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    pages.add(response);
    response.once('close', () => pages.delete(response));
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** The path of a site's file for a request; `undefined` if it is invalid. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
}

/** Redirects to a folder of the site; never elsewhere, since the site has that folder. */
function lead(response: ServerResponse, folder: string): void {
  const location = `/${folder.split('/').map(encodeURIComponent).join('/')}/`;
  response.writeHead(302, { location, 'content-length': 0, 'cache-control': 'no-store' });
  response.end();
}

function refuse(response: ServerResponse, code: number, sentence: string): void {
  response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
