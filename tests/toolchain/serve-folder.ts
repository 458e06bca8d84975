import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** A folder that is served to this machine. */
export interface ServedFolder {
  /** Its address, with a slash at its end. */
  readonly address: string;
  readonly port: number;
  /** Ends it, and the connections to it. */
  stop(): Promise<void>;
}

/** What is done with each request. */
export interface ServeOptions {
  /** Default: any free one. */
  readonly port?: number;
  /** What the browser may do with a file later on. Default: keep it for an hour. */
  readonly cache?: string;
  /** Called with the path of a file. It is sent as soon as what this returns resolves, with the changes that it makes. */
  readonly send?: (path: string, bytes: Buffer) => Promise<Buffer> | Buffer;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Serves a folder at `/course/`, as any web server does. */
export async function serveFolder(
  folder: string,
  { port: wanted = 0, cache = 'max-age=3600', send = (_, bytes) => bytes }: ServeOptions = {},
): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname));
    const file = path.replace(/^\/course\//, '').replace(/(^|\/)$/, '$1index.html');
    // What a browser asks for of itself.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    try {
      const bytes = await send(file, readFileSync(join(folder, file)));
      const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      return response.writeHead(200, { 'content-type': type, 'cache-control': cache }).end(bytes);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((settle) => server.listen(wanted, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/course/`,
    port,
    async stop() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}
