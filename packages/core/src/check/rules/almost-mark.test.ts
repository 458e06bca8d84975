import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../../testing/parse-text.ts';

const section = '## S\n<!-- section id=s -->\n\nText.[^1] More.[^b]\n\n[^1]: N.\n[^b]: N.\n\n';
const question = (mark: string) => `${section}### Why?\n${mark}\n\nSay.\n`;

describe('almost-mark', () => {
  it.each([
    ['dashes in place of hyphens', '<!– question id=q –>'],
    ['a dash at one end', '<!-- question id=q –>'],
    ['an em dash', '<!— question id=q -->'],
    ['a minus sign', '<!−− question id=q −−>'],
    ['a blank behind the exclamation mark', '<! -- question id=q -- >'],
    ['one hyphen', '<!- question id=q ->'],
    ['three hyphens', '<!--- question id=q --->'],
    ['an escaped sign', '\\<!-- question id=q -->'],
    ['an entity', '&lt;!-- question id=q --&gt;'],
    ['curly quotes', '<!-- question id=“q” -->'],
    ['low quotes', '<!-- question id=„q“ -->'],
    ['guillemets', '<!-- question id=«q» -->'],
    ['a colon', '<!-- question id:q -->'],
    ['a full-width sign', '<!-- question id＝q -->'],
    ['blanks at the sign', '<!-- question id = q -->'],
    ['the indentation of code', '    <!-- question id=q -->'],
  ])('finds %s, reads the mark as it is meant, and writes it rightly', (_what, mark) => {
    const { lesson, broken } = parseText(question(mark));
    expect(lesson.questions.map(({ id }) => id)).toEqual(['q']);
    expect(broken).toEqual(['almost-mark']);
  });

  it.each([
    ['without quotes', 'notes=1 b'],
    ['in curly quotes', 'notes=“1 b”'],
  ])('reads labels %s', (_what, notes) => {
    const { lesson, broken } = parseText(question(`<!-- question id=q ${notes} lens=recall -->`));
    expect(lesson.questions.map((one) => [one.notes, one.lens])).toEqual([[['1', 'b'], 'recall']]);
    expect(broken).toEqual(['almost-mark']);
  });

  it.each([
    ['a name with a capital', '<!-- Question id=q -->'],
    ['single quotes', "<!-- question id='q' -->"],
    ['no blanks at the ends', '<!--question id=q-->'],
    ['markers for labels', '<!-- question id=q notes="[^1], [^b]" -->'],
    ['several lines', '<!-- question\n  id=q\n  lens=recall -->'],
  ])('accepts %s', (_what, mark) => {
    const { lesson, broken } = parseText(question(mark));
    expect(lesson.questions.map(({ id }) => id)).toEqual(['q']);
    expect(broken).toEqual([]);
  });

  it.each([
    ["an author's remark", '<!– remember the map –>'],
    ['a remark with the word in it', '<!-- Question for later: what of the north? -->'],
    ['code', '```\n<!– question id=q –>\n```'],
  ])('leaves %s alone', (_what, text) => {
    expect(findings('almost-mark', `${section}### More\n${text}\n\nText.\n`)).toEqual([]);
  });
});
