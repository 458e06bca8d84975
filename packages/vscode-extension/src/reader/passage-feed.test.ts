import type { PassageUnit, RenderedPassage } from '@marginalia/core/render';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToWebview, UnitChanges } from '../../webview/reader/reader-protocol.ts';
import { PassageFeed, type ShowDetails } from './passage-feed.ts';

type Sent = ToWebview & { type: 'show' | 'patch' };

const details = { settings: { serif: false, paragraphNumbers: false } } as ShowDetails;

/** A page that does what the protocol says, with strings. */
class Page {
  readonly inbox: Sent[] = [];
  version = 0;
  body: readonly PassageUnit[] = [];
  notes: readonly PassageUnit[] = [];

  /** Draws what has come; returns the version to report. */
  draw(): number | undefined {
    const message = this.inbox.shift();
    if (!message) return undefined;
    // The host never sends the next one while the page draws.
    expect(this.inbox).toEqual([]);
    if (message.type === 'patch') expect(message.from).toBe(this.version);
    const empty = message.type === 'show';
    this.body = apply(empty ? [] : this.body, message.body);
    this.notes = apply(empty ? [] : this.notes, message.notes);
    this.version = message.version;
    return message.version;
  }
}

function apply(before: readonly PassageUnit[], { keys, units }: UnitChanges): readonly PassageUnit[] {
  const known = new Map(before.map((unit) => [unit.key, unit]));
  for (const { key, html = known.get(key)?.html, firstParagraph } of units) {
    if (html === undefined) throw new Error(`the page does not know ${key}`);
    known.set(key, { key, html, firstParagraph });
  }
  return (keys ?? before.map(({ key }) => key)).map((key) => known.get(key) as PassageUnit);
}

const anyUnits = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).chain((keys) =>
  fc.tuple(
    ...keys.map((key) =>
      fc.record({
        key: fc.constant(key),
        html: fc.constantFrom('x', 'y', 'z'.repeat(50_000), 'w'.repeat(300_000)),
        firstParagraph: fc.option(fc.nat(3), { nil: undefined }),
      }),
    ),
  ),
);
const anyPassage: fc.Arbitrary<RenderedPassage> = fc.record({
  language: fc.constantFrom('en', 'de'),
  direction: fc.constant('ltr' as const),
  body: anyUnits,
  notes: anyUnits,
});

function sum(passage: Pick<RenderedPassage, 'body' | 'notes'>): unknown {
  const plain = ({ key, html, firstParagraph }: PassageUnit) => [key, html.length, html[0], firstParagraph];
  return { body: passage.body.map(plain), notes: passage.notes.map(plain) };
}

describe('a page fed with states of a passage', () => {
  it('shows the last one in the end, however slowly it draws, and whatever it loses', () => {
    const anyStep = fc.oneof(
      fc.record({ kind: fc.constant('state' as const), passage: anyPassage }),
      fc.record({ kind: fc.constantFrom('drawn' as const, 'lost' as const) }),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), anyPassage, (steps, last) => {
        const page = new Page();
        const feed = new PassageFeed((message) => page.inbox.push(message));
        let latest: RenderedPassage | undefined;
        let waiting = false;
        const show = (passage: RenderedPassage): void => {
          latest = passage;
          waiting = feed.busy;
          if (!waiting) feed.show(passage, 'a', () => details);
        };
        const draw = (): boolean => {
          const version = page.draw();
          if (version === undefined) return false;
          if (feed.drawn(version) && waiting && latest) show(latest);
          return true;
        };
        for (const step of steps) {
          if (step.kind === 'drawn') draw();
          else if (step.kind === 'lost') {
            page.inbox.length = 0;
            feed.reset();
            if (latest) show(latest);
          } else show('passage' in step ? step.passage : last);
        }
        show(last);
        while (draw());
        expect(feed.whole).toBe(true);
        expect(sum(page)).toEqual(sum(last));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  const unit = (key: string, length: number): PassageUnit => ({ key, html: key.repeat(length) });
  const long: RenderedPassage = {
    language: 'en',
    direction: 'ltr',
    body: Array.from({ length: 100 }, (_, index) => unit(`section-${index}`, 1000)),
    notes: [unit('note-1', 10)],
  };
  const sentOf = (more: Partial<ShowDetails> = {}): { feed: PassageFeed; sent: Sent[] } => {
    const sent: Sent[] = [];
    const feed = new PassageFeed((message) => sent.push(message));
    feed.show(long, 'a', () => ({ ...details, ...more }));
    return { feed, sent };
  };

  it('gets the beginning of a long lesson first', () => {
    const { sent, feed } = sentOf();
    expect(sent[0]).toMatchObject({ type: 'show', isWhole: false });
    expect(sent[0]?.body.units.length).toBeLessThan(10);
    expect(feed.whole).toBe(false);
  });

  it('gets it up to where the student was', () => {
    const place = { section: '70', element: 'paragraph-9', fraction: 0 };
    const units = sentOf({ place }).sent[0]?.body.units ?? [];
    expect(units.map(({ key }) => key)).toContain('section-70');
    expect(units.map(({ key }) => key)).not.toContain('section-99');
  });

  it('gets nothing for a state that looks the same, and one unit where one has changed', () => {
    const { feed, sent } = sentOf();
    for (let at = 0; at < sent.length; at++) feed.drawn(sent[at]?.version ?? 0);
    const before = sent.length;
    feed.show({ ...long }, 'a', () => details);
    expect(sent).toHaveLength(before);
    const body = long.body.map((one, index) => (index === 5 ? { ...one, html: 'new' } : one));
    feed.show({ ...long, body }, 'a', () => details);
    expect(sent.at(-1)).toMatchObject({
      type: 'patch',
      body: { units: [{ key: 'section-5', html: 'new' }] },
    });
    expect(sent.at(-1)?.body).not.toHaveProperty('keys');
  });
});
