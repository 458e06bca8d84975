import { defineCommand, exitCodes } from '../command.ts';
import { describeFault, sayFault } from '../faults.ts';
import type { SiteServer } from '../site/serve-site.ts';
import type { SiteContent } from '../site/site-content.ts';
import { words } from '../words/words.ts';
import { WrongUse } from '../wrong-use.ts';

export const preview = defineCommand({
  name: 'preview',
  summary: 'Shows lessons in a browser and updates them when they change',
  usage: '[LESSON…] [options]',
  description: 'Only this computer can see it. Press Ctrl+C to stop.',
  options: {
    port: { type: 'string', short: 'p', value: 'PORT', help: 'Port to listen on; default: any free port' },
    open: { type: 'boolean', help: 'Opens the address in your browser' },
    'with-keys': { type: 'boolean', help: 'Shows the keys too' },
  },
  examples: [
    ['marginalia preview lessons/flood --open', 'One lesson, in your browser'],
    ['marginalia preview --port 4000', 'All lessons here, always at the same address'],
  ],
  async run({ options, operands }, terminal) {
    const { out, err, signal } = terminal;
    const port = portOf(options.port);
    const { loadLessons } = await import('../site/load-lessons.ts');
    const { siteContent } = await import('../site/site-content.ts');
    const { watchFolders } = await import('../watch-folders.ts');
    const failed = (path: string, error: unknown): void =>
      sayFault(err, `The page of “${path}”`, describeFault(error));
    const { loadCourse } = await import('../site/load-course.ts');
    const read = async (): Promise<SiteContent> => {
      const loaded = await loadLessons(operands, terminal, failed);
      const course = await loadCourse(operands, terminal.cwd, loaded);
      return siteContent(
        course?.lessons ?? loaded,
        { live: true, withKeys: options['with-keys'] ?? false, course: course?.course, failed },
        signal,
      );
    };
    const server = await serve(await read(), port);
    try {
      out.write(words`${server.address}\n`);
      err.write(words`${err.paint('dim', 'Serving the lessons there. Press Ctrl+C to stop.')}\n`);
      if (options.open) await openInBrowser(server.address);
      await watchFolders(operands.length > 0 ? operands : ['.'], terminal, async () => {
        if (!signal.aborted) server.show(await read());
      });
    } finally {
      await server.close();
    }
    return exitCodes.fine;
  },
});

function portOf(given: string | undefined): number {
  if (given === undefined) return 0;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new WrongUse(`“${given}” is not a port.`, 'A port is a number from 1 to 65535.');
}

async function serve(content: SiteContent, port: number): Promise<SiteServer> {
  const { serveSite } = await import('../site/serve-site.ts');
  try {
    return await serveSite(content, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new WrongUse(`Port ${port} is taken.`, 'Leave out --port to use any free port.');
    if (code === 'EACCES')
      throw new WrongUse(`You are not allowed to use port ${port}.`, 'Use one above 1023.');
    throw error;
  }
}

async function openInBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  const opener = await open(address);
  opener.once('error', () => {});
}
