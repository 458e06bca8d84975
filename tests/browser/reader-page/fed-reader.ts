import { parseLesson } from '@marginalia/core';
import { createNameMatcher, PassageRenderer } from '@marginalia/core/render';
import { PassageFeed } from '../../../packages/vscode-extension/src/reader/passage-feed.ts';
import type { ToWebview } from '../../../packages/vscode-extension/webview/reader/reader-protocol.ts';
import { type ReaderPage, showSample } from './reader-page.ts';

type Sent = ToWebview & { type: 'show' | 'patch' };

/** A reader that is fed by the host's own parts, as it would be in VS Code. */
export interface FedReader {
  /** What was sent so far. */
  readonly sent: readonly Sent[];
  /** Sends what has changed since the last text, message by message, until the page has all of it. */
  show(text: string): Promise<void>;
}

/** @param lesson the name under which the page knows it */
export function feedReader(reader: ReaderPage, lesson: string): FedReader {
  const sent: Sent[] = [];
  const queue: Sent[] = [];
  const renderer = new PassageRenderer({ typography: true });
  const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });
  const feed = new PassageFeed((message) => queue.push(message));
  const { settings, strings } = showSample('chronicle');
  return {
    sent,
    async show(text) {
      const now = parseLesson([{ path: 'lesson.md', text }]).lesson;
      feed.show(renderer.render(now, { names }), lesson, () => ({ settings, strings }));
      for (let message = queue.shift(); message; message = queue.shift()) {
        sent.push(message);
        const before = (await reader.posted('shown')).length;
        await reader.send(message);
        while ((await reader.posted('shown')).length === before) await reader.page.evaluate(nextFrame);
        feed.drawn(message.version);
      }
    },
  };
}

/** Runs in the page. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
