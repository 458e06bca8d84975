import { describe, expect, it } from 'vitest';
import { inert } from './inert.ts';

/** What VS Code 1.139 takes for a link in a message. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What it takes for an icon in a label, escaped or not: not every place knows the escape. */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

describe('inert words', () => {
  it.each([
    '[Read on](command:workbench.action.quit)',
    '[Read on](command:workbench.action.quit "Title")',
    '[a](https://example.org) and [b](FILE:///etc/passwd)',
    '[[a]](command:x)',
    'x](command:a)](command:b)',
    '$(trash) $(sync~spin) \\$(trash) $$(trash)',
    '[$(x)]($(x))',
  ])('hold no link and no icon: %s', (words) => {
    expect(inert(words)).not.toMatch(LINK);
    expect(inert(words)).not.toMatch(ICON);
    // Cut as a notification cuts it, and with the break of a line taken for a blank.
    for (let end = 0; end <= inert(words).length; end++) expect(inert(words).slice(0, end)).not.toMatch(LINK);
  });

  it('look the same', () => {
    const words = 'See [1](a) for $(b), [2] (c) and $ (d).';
    expect(inert(words).replaceAll('\u2060', '')).toBe(words);
    expect(inert('Plain (words) [of] a lesson: 5 $')).toBe('Plain (words) [of] a lesson: 5 $');
  });

  it('stay the same when they are made inert again', () => {
    const words = '[a](command:b) $(c)';
    expect(inert(inert(words))).toBe(inert(words));
  });
});
