import { exitCodes } from './command.ts';
import { runCli } from './run-cli.ts';
import { streamOutput } from './terminal.ts';

/** Runs this process's command line and sets its exit code. Ctrl+C ends the command, a second one the process. */
export async function main(): Promise<void> {
  const { env, stdout, stderr } = process;
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (end.signal.aborted) process.exit(exitCodes.interrupted);
      end.abort();
    });
  }
  // `marginalia check | head` closes the pipe when it has seen enough.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env,
    out: streamOutput(stdout, env),
    err: streamOutput(stderr, env),
    signal: end.signal,
  });
}
