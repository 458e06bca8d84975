import { describe, expect, it } from 'vitest';
import { noteMarkdown, writtenMarkdown } from '../index.ts';
import { growth } from '../testing/growth.ts';
import { parseText } from '../testing/parse-text.ts';
import { readMarkdown } from '../testing/read-markdown.ts';

/** The Markdown of a note with this body, its lines indented as the body of a note. */
function note(body: string, more = ''): string {
  const { lesson } = parseText(`A[^n]\n\n[^n]: ${body.replaceAll('\n', '\n    ')}\n\n${more}`);
  const [first] = lesson.notes;
  return first ? noteMarkdown(lesson, first) : '';
}

describe('a note as Markdown', () => {
  it.each([
    ['plain words', 'Just “words”, 1950–53: 50 % (or so)!', 'Just “words”, 1950–53: 50 % (or so)!'],
    ['emphasis', 'An *important* **word**, _too_, ~~no~~.', 'An *important* **word**, *too*, ~~no~~.'],
    ['emphasis in emphasis', '*a **b** c* and ***d***', '*a __b__ c* and *__d__*'],
    ['emphasis in a word', 'a*b*c', 'a*b*c'],
    ['signs that are none', '2 * 3 * 4, snake_case, a ~ b', '2 \\* 3 \\* 4, snake\\_case, a &#126; b'],
    ['code', '`a*b` and ``a ` b``', '`a*b` and a &#96; b'],
    [
      'a link',
      'See [the *map*](https://a.example/b?c=d&e=f#g).',
      'See [the *map*](https://a.example/b?c=d&e=f#g).',
    ],
    ['a bare link', 'https://a.example/b', '[https&#58;&#47;/a.example/b](https://a.example/b)'],
    ['a relative link', '[the record](adr/0007.md#x)', '[the record](adr/0007.md#x)'],
    ['a link that must not be followed', '[file](command:run)', 'file'],
    ['a picture', '![a *map*](media/map.png)', 'a map'],
    ['a remark', 'a <!-- remark --> b', 'a  b'],
    ['HTML', '<b>x</b>', '&#60;b&#62;x&#60;/b&#62;'],
    ['a line that is broken', 'a  \n\\- b', 'a\\\n\\- b'],
    ['lines that are not', 'a\nb', 'a b'],
    ['a list on the first line', '* one\n  * two', '- one\n  - two'],
    ['a list of numbers', '3. c\n4. d', '3. c\n4. d'],
    ['a task', '- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
    ['a quote', '> a\n>\n> b', '> a\n>\n> b'],
    ['an alert', '> [!TIP]\n> a', '> **Tip**\n>\n> a'],
    ['a block of code', '```js\na\n\nb\n```', '```js\na\n\nb\n```'],
    ['a table', '| a | b |\n|:-:|--:|\n| `c` | d |', '| a | b |\n| :-: | --: |\n| `c` | d |'],
    ['a heading', '### A #', '### A'],
    ['a rule', 'a\n\n---\n\nb', 'a\n\n***\n\nb'],
    ['another note', 'see[^2]', 'see&#91;^2&#93;'],
    ['what looks like a beginning', '1\\. a\n\n\\- b\n\n\\+ c\n\n\\# d', '1\\. a\n\n\\- b\n\n\\+ c\n\n\\# d'],
  ])('shows %s', (_, body, expected) => {
    expect(note(body)).toBe(expected);
  });

  it('has the links that are defined elsewhere', () => {
    expect(note('See [the book][b] on that.', '[b]: https://example.org/book')).toBe(
      'See [the book](https://example.org/book) on that.',
    );
  });

  it('is as it reads, also in a quote and in a list', () => {
    const markdown = (text: string): string | undefined => {
      const { lesson } = parseText(text);
      return lesson.notes[0] && noteMarkdown(lesson, lesson.notes[0]);
    };
    expect(markdown('a[^1]\n\n> [^1]: One line,\n> and the next.')).toBe('One line, and the next.');
    expect(markdown('a[^1]\n\n> > [^1]: One.\n> >\n> >     Two.')).toBe('One.\n\nTwo.');
    expect(markdown('- a[^1]\n\n  [^1]: One.\n\n      Two.')).toBe('One.\n\nTwo.');
    // As GitHub reads it: the second entry is indented as far as the text of the first.
    expect(markdown('a[^b]\n\n[^b]: * one\n    * two')).toBe('- one\n- two');
    expect(markdown('a[^b]\n\n[^b]: * one\n      * two')).toBe('- one\n  - two');
  });

  it('leads where a surface says', () => {
    const { lesson } = parseText(
      'A[^n]\n\n[^n]: [a](b%20c.md#d) [e](#f) [g](https://h.example) [i](../j.md) [k](l.md)',
    );
    const link = (path: string, rest: string): string | undefined =>
      path === 'l.md' ? undefined : `file:///lesson dir/${path}${rest}`;
    expect(lesson.notes[0] && noteMarkdown(lesson, lesson.notes[0], { link })).toBe(
      '[a](file:///lesson%20dir/b%20c.md#d) [e](file:///lesson%20dir/lesson.md#f) [g](https://h.example) i k',
    );
  });

  it('is cut between its blocks, or as text, before VS Code cuts it anywhere', () => {
    const picture = '`![x](https://a.example/p.png)` ';
    const long = note(`${'word '.repeat(3000)}${picture.repeat(250)}\n\n`.repeat(6));
    expect(long.length).toBeLessThan(60_000);
    expect(long.endsWith('…')).toBe(true);
    const one = note(picture.repeat(3000));
    expect(one.length).toBeLessThan(60_000);
    for (const { foreign } of readMarkdown(one.slice(0, 49_990))) expect(foreign).toEqual([]);
  });
});

describe('the time that it takes', () => {
  it.each<[string, (count: number) => string]>([
    ['lists in lists', (count) => `${'- '.repeat(50)}${'word '.repeat(count)}`],
    ['quotes of many lines', (count) => '> > > a *b* `c`\n'.repeat(count / 10)],
    ['long fences', (count) => `~~~\n${'`'.repeat(count)}\n~~~\n`],
    ['many fences', (count) => `~~~~\n${'```\n'.repeat(count / 4)}~~~~\n`],
    ['one table', (count) => `|a|b|\n|-|-|\n${'|`c`|d!|\n'.repeat(count / 10)}`],
    ['signs', (count) => '\\[\\!\\_\\*&amp;.:/'.repeat(count / 20)],
  ])('grows with its text alone: %s', async (_, make) => {
    expect(await growth(make, writtenMarkdown, 20_000)).toMatchObject({ linear: true });
  });
});

it('is made of what is far too long', () => {
  expect(writtenMarkdown(`~~~~\n${'```\n'.repeat(500_000)}~~~~`).length).toBeLessThan(60_000);
  expect(writtenMarkdown('*a*'.repeat(500_000)).length).toBeLessThan(60_000);
});

describe('what somebody wrote elsewhere', () => {
  it('is shown in the same form', () => {
    expect(writtenMarkdown('hi ![y](https://a.example/answer.png)\n\n[a](command:x)')).toBe('hi y\n\na');
    expect(writtenMarkdown('---\ntitle: T\n---\n\nWords.')).toBe('***\n\n## title: T\n\nWords.');
    expect(writtenMarkdown('')).toBe('');
  });
});
