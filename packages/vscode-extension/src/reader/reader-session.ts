import type { LessonSnapshot } from '@marginalia/core';
import * as vscode from 'vscode';
import {
  type FromWebview,
  parseFromWebview,
  type ReaderSettings,
  type ReadingPosition,
  type ScrollPlace,
  type Target,
  type ToWebview,
} from '../../webview/reader/reader-protocol.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { LivePage } from '../page/live-page.ts';
import { readerStrings } from '../page/passage-strings.ts';
import { readPageText } from '../page/read-page-text.ts';
import { PassageFeed } from './passage-feed.ts';
import type { Passage, Passages } from './passages.ts';
import type { ReaderLayer, ShownLesson } from './reader-layer.ts';
import { type WelcomeAction, welcome, welcomeActions } from './welcome.ts';

export interface ReaderSessionOptions {
  readonly library: LessonLibrary;
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  readonly layers: readonly ReaderLayer[];
  /** The renderings that all readers share. */
  readonly passages: Passages;
  /** A section has reached the reading line. */
  readonly onReading: (folder: vscode.Uri, section: string) => void;
  /** The student has stopped scrolling at a block of the passage. */
  readonly onAt: (folder: vscode.Uri, element: string) => void;
  /** A section has been read to the end. */
  readonly onRead: (folder: vscode.Uri, section: string) => void;
  /** The reader asks for the Markdown behind something. */
  readonly onVisit: (folder: vscode.Uri, target: Target) => void;
  /** A link that leads out of the passage. */
  readonly onLink: (folder: vscode.Uri, href: string) => void;
  readonly onCommand: (action: WelcomeAction) => void;
  /** For a preview: the note at the foot of its page, and the editor that it scrolls with. */
  readonly preview?: {
    readonly label: string;
    readonly place: ScrollPlace | undefined;
    scrolled(place: ScrollPlace): void;
  };
  /** A card has opened or closed in this reader. */
  readonly onCard: (session: ReaderSession, open: boolean) => void;
  /** The student has focused this reader. */
  readonly onFocus: (session: ReaderSession) => void;
}

/** One webview that shows a lesson's passage, in the sidebar or in a tab. */
export interface ReaderSession extends vscode.Disposable {
  readonly folder: vscode.Uri | undefined;
  /** Shows a lesson and follows its changes; `undefined` shows the welcome. */
  show(folder: vscode.Uri | undefined): void;
  /** Brings something to the reading line as soon as the page can. */
  reveal(target: Target, options: { readonly focus: boolean; readonly flash: boolean }): void;
  /** Sends the page a message as soon as it shows its passage; of two of one kind, the later one. */
  tell(message: ToWebview): void;
  /** The page is gone, as VS Code discards hidden pages; it will report when it is back. */
  hidden(): void;
  /** Sends the messages of a layer again. */
  showLayer(layer: ReaderLayer): void;
}

export function createReaderSession(page: LivePage, options: ReaderSessionOptions): ReaderSession {
  const { library, log, extensionUri, preview } = options;
  let folder: vscode.Uri | undefined;
  let loaded = false;
  let ready = false;
  let passage: Passage | undefined;
  let shownLesson: ShownLesson | undefined;
  /** Whether the lesson has changed while the page was drawing. */
  let behind = false;
  /** What the page says above the passage. */
  let problem = '';
  /** Messages for the page once it shows its passage. */
  let later: ToWebview[] = [];
  let turn = 0;
  /** What the page was told last by the layers that say the same again and again. */
  const told = new Map<ReaderLayer, string>();

  const post = (message: ToWebview): void => {
    if (ready) page.post(message);
  };
  const say = (message: string): void => {
    if (message !== problem) post({ type: 'problem', message });
    problem = message;
  };
  const feed = new PassageFeed((message) => {
    if (message.type === 'show') problem = '';
    post(message);
  });
  /** The page has nothing yet, or may have lost it. */
  const startAnew = (): void => {
    feed.reset();
    shownLesson = undefined;
    behind = false;
    told.clear();
  };
  const load = async (): Promise<void> => {
    const asked = folder;
    loaded = true;
    ready = false;
    const text = await readPageText(extensionUri, 'reader');
    // Another lesson was requested meanwhile.
    if (asked !== folder) return;
    page.load({ name: 'reader', text, folder, label: preview?.label });
  };

  const update = async (place?: ReadingPosition): Promise<void> => {
    // One state after another: what comes in between is never rendered.
    behind = feed.busy;
    if (behind) return;
    const mine = ++turn;
    if (!folder) {
      post(welcome());
      return;
    }
    const asked = folder;
    try {
      const snapshot = await library.open(asked);
      // A later update overtook this one while it read.
      if (mine !== turn || !ready) return;
      showState(asked, snapshot, place);
      await complete();
    } catch (error) {
      fail(error);
    }
  };
  const fail = (error: unknown): void => {
    logError(log, 'the reader could not show a lesson', error);
    say(vscode.l10n.t('The lesson cannot be read at the moment. The Marginalia log says more.'));
  };
  const showState = (
    asked: vscode.Uri,
    { lesson, names, present }: LessonSnapshot,
    place?: ReadingPosition,
  ): void => {
    if (!lesson) {
      feed.reset();
      post({
        type: 'empty',
        message: vscode.l10n.t('There is no lesson.md in this folder.'),
        actions: welcomeActions(),
      });
      return;
    }
    const picture = (path: string): string | undefined => {
      const file = library.file(asked, path);
      return file && page.addressOf(file);
    };
    passage ??= options.passages.of(asked);
    shownLesson = { folder: asked, lesson };
    feed.show(passage.render(lesson, { names, picture }), asked.toString(), () => ({
      settings: readerSettings(),
      strings: readerStrings(),
      ...(place ? { place } : {}),
      ...(preview ? { follow: preview.place ?? { element: '', share: 0 } } : {}),
    }));
    say(present ? '' : vscode.l10n.t('The lesson is no longer in its folder. This is its last text.'));
  };
  /** The lesson has changed: shows its new state before the host does anything else. */
  const follow = (asked: vscode.Uri, snapshot: LessonSnapshot): void => {
    behind = feed.busy;
    if (behind || !ready) return;
    turn++;
    try {
      showState(asked, snapshot);
    } catch (error) {
      fail(error);
    }
  };
  /** Once the page has the whole passage, it gets what lies over it. */
  const complete = async (): Promise<void> => {
    if (!feed.whole) return;
    const mine = shownLesson?.folder;
    await Promise.all(options.layers.map(showLayer));
    if (mine === shownLesson?.folder && feed.whole) for (const message of later.splice(0)) post(message);
  };
  /** The page has drawn a version. */
  const drawn = async (version: number): Promise<void> => {
    const wasWhole = feed.whole;
    const free = feed.drawn(version);
    if (free && behind) await update();
    else if (!wasWhole) await complete();
  };

  const updateSoon = (place?: ReadingPosition): void => inBackground(log, 'the reader', update(place));

  const showLayer = async (layer: ReaderLayer): Promise<void> => {
    const mine = shownLesson;
    if (!mine || !feed.whole || !options.layers.includes(layer)) return;
    try {
      const messages = await layer.messages(mine);
      if (mine !== shownLesson) return;
      for (const message of messages) {
        // The page puts the same states on the cards of new text itself.
        const text = message.type === 'tasks' ? JSON.stringify(message) : undefined;
        if (text === undefined || told.get(layer) !== text) post(message);
        if (text !== undefined) told.set(layer, text);
      }
    } catch (error) {
      logError(log, 'a layer of the reader', error);
    }
  };

  const receive = (data: unknown): void => {
    const parsed = parseFromWebview(data);
    if (parsed.ok) handle(parsed.message);
    else log.warn(`the reader sent what cannot be read: ${parsed.reason}`);
  };
  const handle = (message: FromWebview): void => {
    switch (message.type) {
      case 'ready':
        ready = true;
        startAnew();
        updateSoon(message.lesson === folder?.toString() ? message.place : undefined);
        break;
      case 'shown':
        inBackground(log, 'the reader', drawn(message.version));
        break;
      case 'resync':
        startAnew();
        updateSoon();
        break;
      case 'reading':
        if (folder) options.onReading(folder, message.section);
        break;
      case 'at':
        if (message.lesson === folder?.toString()) options.onAt(folder, message.element);
        break;
      case 'read':
        if (folder) options.onRead(folder, message.section);
        break;
      case 'visit':
        if (folder) options.onVisit(folder, message.target);
        break;
      case 'link':
        if (folder) options.onLink(folder, message.href);
        break;
      case 'command':
        welcomeActions()
          .filter(({ command }) => command === message.command)
          .forEach(options.onCommand);
        break;
      case 'scrolled':
        preview?.scrolled(message);
        break;
      case 'card':
        options.onCard(session, message.open);
        break;
      case 'focused':
        options.onFocus(session);
        break;
      case 'error':
        log.error(`the reader's page: ${message.message}`);
        // It may have failed to show something: then the next state comes whole.
        if (feed.busy) startAnew();
        break;
      default: {
        const place = shownLesson;
        if (!place) break;
        for (const layer of options.layers)
          inBackground(log, 'a layer of the reader', layer.receive(message, place));
      }
    }
  };

  const listeners = together(
    page.onDidReceiveMessage(receive),
    library.onDidSettle(({ changed, snapshot, folder: of }) => {
      if (!changed || !folder || of.toString() !== folder.toString()) return;
      if (snapshot) follow(folder, snapshot);
      else updateSoon();
    }),
    // What lies over the passage stays where it is meanwhile.
    library.onDidRest((settled) => {
      if (settled.changed && settled.folder.toString() === folder?.toString())
        inBackground(log, 'the reader', complete());
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsReader(event)) post({ type: 'settings', settings: readerSettings() });
    }),
  );

  const session: ReaderSession = {
    get folder() {
      return folder;
    },
    show(next) {
      if (loaded && next?.toString() === folder?.toString()) return;
      folder = next;
      passage?.dispose();
      passage = undefined;
      startAnew();
      // Pictures come from the lesson's folder, which the page must be allowed to read, so it restarts.
      inBackground(log, "the reader's page cannot be read", load());
    },
    reveal: (target, { focus, flash }) => session.tell({ type: 'reveal', target, focus, flash }),
    tell(message) {
      if (ready && feed.whole) post(message);
      else later = [...later.filter(({ type }) => type !== message.type), message];
    },
    hidden() {
      ready = false;
      options.onCard(session, false);
    },
    showLayer: (layer) => inBackground(log, 'a layer of the reader', showLayer(layer)),
    dispose() {
      options.onCard(session, false);
      passage?.dispose();
      listeners.dispose();
    },
  };
  return session;
}

/** The user's typographic settings. */
function readerSettings(): ReaderSettings {
  const settings = vscode.workspace.getConfiguration('marginalia.reader');
  return {
    serif: settings.get('serif', false),
    paragraphNumbers: settings.get('paragraphNumbers', false),
  };
}

/** Whether a change concerns them. */
function affectsReader(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('marginalia.reader');
}
