// npm start: builds the extension and opens a lesson with it, in the user's own VS Code or in the embedded one.
import { existsSync } from 'node:fs';
import type { HostServer } from '@marginalia/vscode-host';
import { startEmbeddedEditor } from './embedded-editor.ts';
import { openAddress } from './open-address.ts';
import { findOwnEditor, hasDisplay, openInOwnEditor } from './own-editor.ts';
import { FIRST_LESSON, PACKAGED_EXTENSION } from './repository.ts';
import { readStartOptions, type StartOptions, USAGE } from './start-options.ts';
import { runTurbo } from './turbo.ts';

async function start(options: StartOptions): Promise<void> {
  console.log('Building Marginalia…');
  const tasks = await runTurbo(['marginalia#package'], { quiet: true });
  if (tasks.some(({ exitCode }) => exitCode !== 0))
    throw new Error('The build failed; its message is above.');
  if (!existsSync(PACKAGED_EXTENSION)) throw new Error(`The build left no ${PACKAGED_EXTENSION}.`);

  const folder = options.folder ?? FIRST_LESSON;
  const ownEditor = options.browser ? undefined : findOwnEditor();
  if (ownEditor && openInOwnEditor(ownEditor, folder)) {
    console.log(
      `Opened ${folder} in your own VS Code (${ownEditor}). With -- --browser it opens in a browser instead.`,
    );
    return;
  }
  await serve(folder, options);
}

/** Runs the embedded editor until a signal ends it. */
async function serve(folder: string, { port, open }: StartOptions): Promise<void> {
  let editor: HostServer | undefined;
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping = true;
      // A server that is still starting ends with this process.
      if (editor) void editor.stop();
      else process.exit(0);
    });
  }
  editor = await startEmbeddedEditor(port);
  const { process: server } = editor;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = editor.url({ folder });
  if (editor.port !== port) console.log(`Port ${port} is already in use.`);
  console.log(
    `VS Code ${editor.version} with Marginalia listens on 127.0.0.1, port ${editor.port}, and shows ${folder} at`,
  );
  console.log(`\n  ${address}\n\nCtrl+C ends it.`);
  if (open && hasDisplay()) openAddress(address);
  await ended;
  if (stopping) await editor.stop();
  else throw new Error(`VS Code's server ended by itself; its log is ${editor.logFile}.`);
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(USAGE);
} else {
  try {
    await start(readStartOptions(args, process.env['INIT_CWD'] ?? process.cwd()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
