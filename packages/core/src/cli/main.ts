import { exitCodes } from './command.ts';
import { describeFault, sayFault } from './faults.ts';
import { runCli } from './run-cli.ts';
import { streamOutput } from './terminal.ts';

/** How long a command may take to end on request before it is killed, in milliseconds. */
const GRACE = 2_000;

/**
 * Runs this process's command line and sets its exit code. Ctrl+C ends the command, a second one the process; other
 * termination signals do too.
 */
export async function main(): Promise<void> {
  const { env, stdout, stderr } = process;
  const [out, err] = [streamOutput(stdout, env), streamOutput(stderr, env)];
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (end.signal.aborted) process.exit(exitCodes.interrupted);
      end.abort();
      setTimeout(() => process.exit(exitCodes.interrupted), GRACE).unref();
    });
  }
  // `marginalia check | head` closes the pipe early.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  // Node's own output of an error may contain anything.
  process.on('uncaughtException', (error) => {
    sayFault(err, 'The command', describeFault(error));
    process.exit(exitCodes.fault);
  });
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env,
    out,
    err,
    signal: end.signal,
  });
}
