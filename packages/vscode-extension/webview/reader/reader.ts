import {
  type Arrival,
  elementOf,
  emptyPage,
  inBackground,
  laidOut,
  MarginNotes,
  markScrollers,
  oncePerFrame,
  Popover,
  type PopoverAction,
  type PopoverContent,
  PopoverTriggers,
  ReadWatch,
  stopAt,
  TaskCards,
  targetOf,
  travelTo,
} from '@marginalia/core/page';
import { followLinks } from '../page/links.ts';
import type { PageHost } from '../page/page-host.ts';
import { AnnotatorLoader } from './annotator-loader.ts';
import { KeptState } from './kept-state.ts';
import { newArticle, PassageView, type ShownPassage } from './passage-view.ts';
import type {
  FromWebview,
  ReaderSettings,
  ReaderState,
  ReaderStrings,
  ReadingPosition,
  ToWebview,
} from './reader-protocol.ts';
import { ReadingPlace } from './reading-place.ts';
import { ScrollFollow } from './scroll-follow.ts';
import { SectionWatch } from './section-watch.ts';

/** The extension host as the reader's page sees it. */
export type ReaderHost = PageHost<ToWebview, FromWebview, ReaderState>;

/** Height of a preview's banner at the foot, in pixels. */
const EDGE = 48;
/** Idle time after the last scroll before the place is stored, in milliseconds. */
const KEEP_DELAY = 250;

/** The reader's page: wires the passage, its margin, the popover and the reading place to the host's messages. */
export class Reader {
  readonly #host: ReaderHost;
  readonly #kept: KeptState;
  readonly #problem = document.createElement('div');
  readonly page = document.querySelector<HTMLElement>('main#reader') ?? document.createElement('main');
  readonly #passage = new PassageView(this.page);
  readonly #place = new ReadingPlace(() => this.#passage.units);
  readonly #sections = new SectionWatch(
    () => this.#passage.units,
    (section) => this.#host.post({ type: 'reading', section }),
  );
  readonly #read = new ReadWatch((section) => this.#host.post({ type: 'read', section }));
  readonly #follow = new ScrollFollow(this.#place, (place) =>
    this.#host.post({ type: 'scrolled', ...place }),
  );
  readonly #popover = new Popover((trigger, content) => this.#actions(trigger, content));
  readonly #tasks = new TaskCards((id, action) => this.#host.post({ type: 'task', id, action }));
  readonly #margin = new MarginNotes({
    openWhole: (marker) => this.#popover.open(marker, 'pinned'),
    act: (id, action) => this.#annotating.act(id, action),
  });
  readonly #triggers: PopoverTriggers;
  readonly #annotating: AnnotatorLoader;
  #lesson: string | undefined;
  #version: number | undefined;
  /** Where the student was in a lesson of which that part has not arrived yet. */
  #wanted: ReadingPosition | undefined;
  #strings: ReaderStrings | undefined;
  #travelling = 0;
  #keepTimer = 0;
  #told: { readonly lesson: string; readonly element: string } | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
    this.#kept = new KeptState(host);
    this.page.className = 'page';
    this.#problem.className = 'problem';
    // Present from the start, and only filled later: screen readers announce changes of a status, not new ones.
    this.#problem.setAttribute('role', 'status');
    document.body.classList.add('marginalia-reader');
    document.body.prepend(this.#problem, this.page);
    this.page.append(this.#margin.element);
    this.#triggers = new PopoverTriggers(this.#popover, {
      margin: this.#margin,
      visit: (trigger) => this.#visit(trigger),
    });
    const told = (open: boolean): void => this.#host.post({ type: 'card', open });
    this.#popover.onToggle = told;
    this.#margin.onToggle = told;
    this.#annotating = new AnnotatorLoader({
      page: this.page,
      article: () => this.#passage.article,
      strings: () => this.#strings,
      post: (message) => this.#host.post(message),
      travel: (target) => inBackground(this.#travel(target, { focus: false, flash: false })),
      open: (sign) => this.#popover.open(sign, 'pinned'),
      close: () => this.#popover.close(),
      note: () => this.#kept.note(this.#lesson),
      remember: (draft) => this.#kept.keepNote(this.#lesson, draft),
      placed: ({ all }) => {
        if (this.#strings) this.#margin.showOwn(all, this.#strings);
        this.#popover.refresh();
        this.#settle();
      },
    });
    followLinks({
      travel: (target) => inBackground(this.#travel(target, { focus: true, flash: true })),
      leave: (href) => this.#host.post({ type: 'link', href }),
    });
    addEventListener('scroll', () => this.#onScroll(), { passive: true });
    addEventListener('pagehide', () => this.#keep());
    // One observer for everything that moves text: the width, the font size, pictures that arrive, fonts that load.
    new ResizeObserver(() => this.#settle()).observe(this.page);
    document.fonts.addEventListener('loadingdone', () => this.#settle());
    // In a long lesson, sections are laid out as they come near the window.
    const near = oncePerFrame(() => this.#settle());
    this.page.addEventListener('contentvisibilityautostatechange', near, { capture: true });
  }

  /** Handles a message of the host. */
  receive(message: Exclude<ToWebview, { type: 'find' }>): void {
    if (message.type === 'show') this.#show(message);
    else if (message.type === 'patch') this.#patch(message);
    // Escape closes a card from anywhere: the host gets the key if the page is not focused.
    else if (message.type === 'close-card') this.#triggers.dismiss();
    else if (message.type === 'settings') {
      this.#set(message.settings);
      this.#settle();
    } else if (message.type === 'reveal') {
      const element = elementOf(message.target);
      if (element) inBackground(this.#travel(element, message));
    } else if (message.type === 'empty') this.#empty(message);
    else if (message.type === 'problem') this.#say(message.message);
    else if (message.type === 'follow') this.#follow.go(message);
    else if (!this.#passage.article) return;
    else if (message.type === 'unfold') {
      const card = this.#tasks.opened(message.item, message.isNew, this.#passage.article);
      if (card) this.#bringIntoView(card);
    } else if (message.type === 'tasks') {
      this.#tasks.show(message, this.#passage.article);
      this.#settle();
    } else this.#annotating.receive(message);
  }

  #show(message: ToWebview & { type: 'show' }): void {
    const { lesson, settings, strings, place, follow } = message;
    const same = this.#lesson === lesson && this.#passage.article !== undefined;
    // Before anything is taken away: a message that cannot be shown changes nothing.
    const other = same ? undefined : newArticle(message);
    if (other) {
      this.#tasks.clear();
      this.#margin.clear();
      this.#keep();
      this.#popover.close();
      this.#place.reset();
    }
    this.#strings = strings;
    this.#say('');
    this.page.querySelector('.empty-page')?.remove();
    this.#lesson = lesson;
    this.#set(settings);
    this.#update(message, other);
    this.#follow.start(follow);
    if (!same) {
      this.#wanted = place ?? this.#kept.place(lesson);
      scrollTo({ top: 0, behavior: 'instant' });
      this.#place.capture();
      this.#goToWanted(message.isWhole);
      if (follow) this.#follow.go(follow);
    }
    this.#finish(message.version);
  }

  #patch(message: ToWebview & { type: 'patch' }): void {
    if (message.from !== this.#version || message.lesson !== this.#lesson) {
      this.#host.post({ type: 'resync' });
      return;
    }
    try {
      this.#update(message);
    } catch (error) {
      this.#host.post({ type: 'resync' });
      throw error;
    }
    this.#goToWanted(message.isWhole);
    this.#finish(message.version);
  }

  /** Changes the passage to another state, or shows that of another lesson, and updates everything that hangs on it. */
  #update(state: ToWebview & { type: 'show' | 'patch' }, other?: ShownPassage): void {
    const afresh = other !== undefined;
    const trigger = this.#popover.trigger;
    const triggerId = trigger?.id;
    if (!afresh) this.#place.capture();
    // Until this is done, the page shows no version that a change could build on.
    this.#version = undefined;
    const changed = other ? this.#passage.show(other) : this.#passage.merge(state);
    const { article, units } = this.#passage;
    if (!article) return;
    this.#place.index(changed);
    this.#sections.index(afresh);
    this.#tasks.update(changed);
    this.#annotating.update(afresh);
    this.#margin.update(article, this.#strings?.more ?? '');
    this.#layOut();
    this.#popover.refresh((triggerId ? document.getElementById(triggerId) : undefined) ?? trigger);
    this.#read.index(units, changed, afresh);
    this.#version = state.version;
  }

  #finish(version: number): void {
    this.#settle();
    this.#sections.look();
    this.#keep();
    // The next state may come once this one is drawn; a page that nobody sees draws nothing.
    const done = (): void => this.#host.post({ type: 'shown', version });
    if (document.hidden) done();
    else requestAnimationFrame(done);
  }

  /** Goes to where the student was, as soon as that is here. */
  #goToWanted(isWhole: boolean): void {
    if (this.#wanted && this.#place.goTo(this.#wanted)) this.#wanted = undefined;
    if (isWhole) this.#wanted = undefined;
  }

  #set({ serif, paragraphNumbers }: ReaderSettings): void {
    document.body.classList.toggle('serif', serif);
    document.body.classList.toggle('paragraph-numbers', paragraphNumbers);
  }

  #say(problem: string): void {
    if (problem === this.#problem.textContent) return;
    this.#problem.textContent = problem;
    this.#settle();
  }

  #empty({ message, actions }: ToWebview & { type: 'empty' }): void {
    this.#keep();
    this.#popover.close();
    this.#place.reset();
    this.#passage.clear();
    this.#annotating.update(true);
    this.#margin.clear();
    this.#lesson = undefined;
    this.#version = undefined;
    this.#read.index([], [], true);
    this.#say('');
    this.page.querySelector('.empty-page')?.remove();
    this.page.prepend(
      emptyPage(message, actions, (command) => this.#host.post({ type: 'command', command })),
    );
  }

  async #travel(target: HTMLElement, arrival: Arrival): Promise<void> {
    this.#popover.close();
    const stop = stopAt(target);
    this.#travelling += 1;
    await travelTo(stop, arrival);
    this.#travelling -= 1;
    this.#onScroll();
  }

  #actions(trigger: HTMLElement, content: PopoverContent): PopoverAction[] {
    if (content.kind === 'annotation') return this.#annotating.actions(trigger);
    return noteActions(content, this.#strings, {
      go: (note) => inBackground(this.#travel(note, { focus: true, flash: true })),
      visit: () => this.#visit(trigger),
    });
  }

  #visit(trigger: HTMLElement): void {
    const target = targetOf(trigger);
    if (target) this.#host.post({ type: 'visit', target });
  }

  #onScroll(): void {
    if (!this.#lesson) return;
    // At once: were it put off, a change of layout in the same frame would scroll back to where the student was before.
    this.#place.capture();
    if (this.#travelling === 0) {
      this.#sections.look();
      this.#follow.look();
    } else this.#follow.rest();
    this.#read.look();
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => this.#keep(), KEEP_DELAY);
  }

  /** Keeps an element opened by the author's cursor in view, without scrolling the editor along. */
  #bringIntoView(card: HTMLElement): void {
    this.#settle();
    const { top, bottom, height } = card.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - EDGE)
      card.scrollIntoView({
        block: height > innerHeight - 2 * EDGE ? 'start' : 'center',
        behavior: 'instant',
      });
    this.#place.capture();
    this.#follow.rest();
  }

  /** After a change of layout: lays out the margin again, and restores the student's place. */
  #settle(): void {
    if (!this.#lesson) return;
    this.#layOut();
    if (this.#travelling === 0) this.#place.restore();
    this.#follow.rest();
  }

  #layOut(): void {
    this.#margin.place();
    for (const unit of laidOut(this.#passage.units)) markScrollers(unit);
    this.#annotating.settle();
  }

  #keep(): void {
    clearTimeout(this.#keepTimer);
    const lesson = this.#lesson;
    if (!lesson) return;
    const { place } = this.#place;
    this.#kept.keepPlace(lesson, place);
    const at = { lesson, element: place?.element ?? '' };
    if (at.lesson === this.#told?.lesson && at.element === this.#told.element) return;
    this.#told = at;
    this.#host.post({ type: 'at', ...at });
  }
}

/** The targets of a note's or name's buttons. */
export interface NoteTargets {
  /** To where the note stands in the page. */
  go(note: HTMLElement): void;
  /** To its Markdown. */
  visit(): void;
}

/** The buttons under a note or a name's entry; none before the host has named them. */
function noteActions(
  { source, kind }: PopoverContent,
  strings: ReaderStrings | undefined,
  targets: NoteTargets,
): PopoverAction[] {
  const { goToNote, openInEditor } = strings ?? {};
  const actions: PopoverAction[] = [];
  if (goToNote && kind === 'note') actions.push({ label: goToNote, run: () => targets.go(source) });
  if (openInEditor) actions.push({ label: openInEditor, run: () => targets.visit() });
  return actions;
}
