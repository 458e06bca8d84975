import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A line of the channel: output of the tests, or their own word that they ran to the end. */
type Message = { readonly out: string } | { readonly err: string } | { readonly passed: boolean };

export interface TestChannel {
  /** Where run-tests.cjs connects to. */
  readonly path: string;
  readonly started: boolean;
  /** Whether the tests passed; undefined until they have run to the end. */
  readonly verdict: boolean | undefined;
  /** Waits until the tests' last output has arrived, for two seconds at most. */
  drained(): Promise<void>;
  close(): void;
}

const DRAIN_LIMIT_MS = 2_000;

/**
 * Listens for the tests in the extension host. Their output comes this way because VS Code's own forwarding drops
 * empty lines and objects; their verdict, because VS Code reports success also when its extension host dies.
 *
 * @param scratch a folder for the socket
 */
export function openTestChannel(scratch: string): TestChannel {
  const path =
    process.platform === 'win32' ? `\\\\.\\pipe\\marginalia-${process.pid}` : join(scratch, 'tests.sock');
  const open = new Set<Socket>();
  let started = false;
  let verdict: boolean | undefined;
  const server = createServer((socket) => {
    started = true;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    createInterface(socket).on('line', (line) => {
      const message: Message = JSON.parse(line);
      if ('out' in message) process.stdout.write(message.out);
      else if ('err' in message) process.stderr.write(message.err);
      else verdict = message.passed;
    });
  }).listen(path);
  return {
    path,
    get started() {
      return started;
    },
    get verdict() {
      return verdict;
    },
    drained: async () => {
      for (const end = Date.now() + DRAIN_LIMIT_MS; open.size > 0 && Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () => server.close(),
  };
}
