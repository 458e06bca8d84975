import { Annotator } from '../page/annotator/annotator.ts';
import { Announcer } from '../page/annotator/announcer.ts';
import { selectFromTriggers } from '../page/annotator/select-from-triggers.ts';
import { SelectionRest } from '../page/annotator/selection-rest.ts';
import { inBackground } from '../page/in-background.ts';
import type { SiteParts } from '../page/site/site-parts.ts';
import { travelTo } from '../page/travel/travel.ts';
import { draftOf, placeIn } from '../src/desk/anchoring.ts';
import type { FromAnnotator } from '../src/desk/annotator-protocol.ts';
import { annotatorStrings } from '../src/desk/annotator-strings.ts';
import { exercisePlace } from '../src/desk/exercise-place.ts';
import { letterSpan, passageSpan } from '../src/desk/letter-span.ts';
import type { Surface } from '../src/desk/surface.ts';
import { plainText } from '../src/markdown/plain-text.ts';
import type { Exercise } from '../src/model/exercise.ts';
import type { Lesson } from '../src/model/lesson.ts';
import { passageText } from '../src/passage/passage-text.ts';
import type { PassageDesk } from './exercise-pane.ts';
import { newId } from './new-id.ts';
import type { SiteDesk } from './site-desk.ts';

/** The reader's annotator on a page of the site, and what is behind it: highlights, notes, and words for exercises. */
export class PassageAnnotator implements PassageDesk {
  readonly #lesson: Lesson;
  readonly #desk: SiteDesk;
  readonly #annotator: Annotator;
  #asked: { readonly id: string; readonly answer: (words: string | undefined) => void } | undefined;

  constructor(parts: SiteParts, lesson: Lesson, desk: SiteDesk, surface: Surface) {
    const { page, article, popover, margin, stayBeside } = parts;
    this.#lesson = lesson;
    this.#desk = desk;
    const strings = annotatorStrings(surface);
    const rest = new SelectionRest(() => this.#annotator.look());
    selectFromTriggers(page);
    this.#annotator = new Annotator({
      page,
      article: () => article,
      strings: () => strings,
      announcer: new Announcer(document.body),
      stayBeside,
      pressed: () => rest.pressed,
      post: (message) => inBackground(this.#receive(message)),
      travel: (target) => inBackground(travelTo(target, { focus: false, flash: false })),
      open: (sign) => popover.open(sign, 'pinned'),
      close: () => popover.close(),
      note: () => undefined,
      remember: () => undefined,
      placed: ({ all }) => {
        margin.showOwn(all, { more: 'Show all', ...strings });
        popover.refresh();
        margin.place();
      },
    });
    parts.own = {
      actions: (sign) => this.#annotator.actions(sign),
      act: (id, action) => this.#annotator.act(id, action),
      settle: () => this.#annotator.settle(),
    };
    document.addEventListener('keydown', (event) => {
      // Same key as the browsers' own caret mode.
      if (event.key !== 'F7' || event.defaultPrevented || this.#annotator.selecting) return;
      event.preventDefault();
      this.#annotator.selectByKeyboard();
    });
    desk.addEventListener('change', () => this.#show());
    this.#show();
  }

  select(exercise: Exercise): Promise<string | undefined> {
    this.#answer(undefined);
    this.mark([]);
    const near = exercisePlace(this.#lesson, exercise);
    return new Promise((answer) => {
      const id = newId();
      this.#asked = { id, answer };
      this.#annotator.receive({
        type: 'select',
        wanted: {
          id,
          task: plainText(exercise.prompt) || exercise.title,
          confirm: exercise.type === 'evidence' ? 'Answer' : 'Take these words',
          cancel: 'Cancel',
          ...(near ? { near } : {}),
        },
      });
    });
  }

  mark(texts: readonly string[]): void {
    const { text } = passageText(this.#lesson);
    const stretches = texts.flatMap((words) => {
      const start = text.indexOf(words);
      return start < 0 ? [] : [letterSpan(this.#lesson, { start, end: start + words.length })];
    });
    const label = stretches.length > 0 ? `The answer: ${texts.join(' · ')}` : '';
    this.#annotator.receive({ type: 'mark', stretches, label });
  }

  #show(): void {
    const { placed } = placeIn(this.#lesson, this.#desk.state);
    this.#annotator.receive({
      type: 'annotations',
      annotations: placed.map(({ annotation, anchor }) => ({
        id: annotation.id,
        kind: annotation.type,
        ...letterSpan(this.#lesson, anchor),
        text: annotation.type === 'note' ? annotation.text : '',
      })),
    });
  }

  #answer(words: string | undefined): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (!asked) return;
    this.#annotator.receive({ type: 'select', wanted: null });
    asked.answer(words);
  }

  async #receive(message: FromAnnotator): Promise<void> {
    const lesson = this.#lesson;
    if (message.type === 'focused') return;
    if (message.type === 'select-cancelled') {
      if (message.id === this.#asked?.id) this.#answer(undefined);
    } else if (message.type === 'remove-annotation') {
      await this.#desk.append({ type: 'remove', lesson: lesson.id, target: message.id });
    } else {
      const span = passageSpan(lesson, message);
      const words = span && passageText(lesson).text.slice(span.start, span.end);
      if (!span || words === undefined) return;
      if (message.type === 'selected') {
        if (message.id === this.#asked?.id) this.#answer(words);
      } else if (message.type === 'copy') await navigator.clipboard.writeText(`“${words}” (${lesson.title})`);
      else {
        const draft = draftOf(lesson, span, message.type === 'note' ? message.text : undefined);
        const before = message.type === 'note' ? message.id : undefined;
        if (!draft) return;
        await this.#desk.append(
          draft,
          ...(before === undefined ? [] : [{ type: 'remove' as const, lesson: lesson.id, target: before }]),
        );
      }
    }
  }
}
