import { createServer } from 'node:net';

/**
 * A port on 127.0.0.1 that nobody listens on.
 *
 * @param preferred taken when it is free; otherwise, and without it, the system chooses
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined) {
    const port = await tryPort(preferred);
    if (port !== undefined) return port;
  }
  const chosen = await tryPort(0);
  if (chosen === undefined) throw new Error('No port on 127.0.0.1 is free.');
  return chosen;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
