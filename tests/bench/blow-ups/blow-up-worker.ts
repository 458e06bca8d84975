// Parses one blow-up with one of two tools, and in ours types into the middle of it. Answers with what it took.

import { stopwatch } from '../judge/stopwatch.ts';
import { hostileLessons } from './hostile-lessons.ts';

process.on(
  'message',
  async ({ tool, input, length }: { tool: 'ours' | 'plugins'; input: string; length: number }) => {
    const files = hostileLessons[input]?.(length) ?? [];
    const text = files[0]?.text ?? '';
    if (tool === 'plugins') {
      const { default: MarkdownIt } = await import('markdown-it');
      const plugins = await Promise.all([
        import('markdown-it-footnote'),
        import('markdown-it-container'),
        import('markdown-it-attrs'),
      ]);
      const [footnote, container, attrs] = plugins.map((plugin) => plugin.default as never);
      const markdown = new MarkdownIt({ html: true })
        .use(footnote as never)
        .use(container as never, 'a')
        .use(attrs as never);
      const stop = stopwatch();
      markdown.parse(text, {});
      process.send?.({ parsing: stop() });
      return;
    }
    const { createLessonService } = await import('@marginalia/core');
    const { createMemoryLessonSource } = await import('@marginalia/core/testing');
    const source = createMemoryLessonSource({
      f: Object.fromEntries(files.map((file) => [file.path, file.text])),
    });
    const stop = stopwatch();
    const service = createLessonService({ source });
    const findings = (await service.open('f')).diagnostics.length;
    const parsing = stop();
    const at = Math.floor(text.length / 2);
    const stopTyping = stopwatch();
    service.edit('f', 'lesson.md', [{ start: at, end: at, text: 'x' }], text.length + 1);
    const after = service.peek('f')?.diagnostics.length;
    process.send?.({ parsing, typing: stopTyping(), findings, after });
  },
);
process.send?.('ready');
