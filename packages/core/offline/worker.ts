/**
 * The service worker of a site that can be installed: stores all its files, and answers with them, so that the site works
 * without a network. The build writes in front of it which files these are; see `installable-site.ts`.
 */

interface Site {
  /** Another one for each content of the site. */
  readonly version: string;
  /** Addresses of its files, relative to the site's folder. */
  readonly files: readonly string[];
}

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly marginaliaSite: Site };
const { version, files } = worker.marginaliaSite;
const { scope } = worker.registration;
// All sites of a server share its caches.
const ours = `marginalia ${scope} `;
const name = ours + version;
const stored = new Set(files.map((file) => new URL(file, scope).href));

/** How many files are fetched at once. */
const LANES = 6;

/** Stores all files, or fails; until then, the worker of an earlier build goes on answering. */
async function store(): Promise<void> {
  const cache = await caches.open(name);
  const rest = stored.values();
  const lane = async (): Promise<void> => {
    for (const address of rest) {
      // The browser's own store may still have those of an earlier build.
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      // A page may not be answered with a response that was redirected.
      const { status, headers } = response;
      await cache.put(
        address,
        response.redirected ? new Response(response.body, { status, headers }) : response,
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  await worker.skipWaiting();
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((each) => each.startsWith(ours) && each !== name).map((each) => caches.delete(each)),
  );
}

async function answer(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(store()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const page = `${address}${address.endsWith('/') ? '' : '/'}index.html`;
  if (stored.has(address)) event.respondWith(answer(address, request));
  else if (stored.has(page))
    event.respondWith(
      // Relative addresses of a page only work from its own location.
      address.endsWith('/') ? answer(page, request) : Promise.resolve(Response.redirect(`${address}/`)),
    );
});
