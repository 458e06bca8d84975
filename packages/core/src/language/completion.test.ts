import { describe, expect, it } from 'vitest';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import { formatMessage } from '../index.ts';
import { labelOf, labels, offer, taken, takenText } from '../testing/offered.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { wholeLesson } from '../testing/whole-lesson.ts';

const notes = '\n\n[^93]: The *first* note.\n\n[^95]: The second.\n';

describe('completion of markers', () => {
  it('offers the notes as the text cites them, with their beginnings, and a new one', () => {
    const { list } = offer(`A[^95] B[^93] C[^|${notes}`);
    expect(
      list?.items.map((item) => [labelOf(item), item.beside, item.detail && formatMessage(item.detail)]),
    ).toEqual([
      ['95', 'The second.', 'cited once'],
      ['93', 'The first note.', 'cited once'],
      ['New note 94…', undefined, 'Insert a marker here and add its note to the others'],
    ]);
  });

  it('finds a note by its label and by its words', () => {
    expect(labels(`A[^sec|${notes}`)).toEqual(['95', 'New note sec…', 'New note 94…']);
    expect(labels(`A[^3|]${notes}`)).toContain('93');
  });

  it('takes the bracket that the editor has closed', () => {
    expect(takenText(`A[^|] B${notes}`, '93')).toBe(`A[^93] B${notes}`);
    expect(takenText(`A[^9|3] B${notes}`, '95')).toBe(`A[^95] B${notes}`);
  });

  it('puts the definition of a new note with the others', () => {
    expect(takenText(`A[^93] B[^| C[^95]${notes}`, 'New note 94…')).toBe(
      'A[^93] B[^94] C[^95]\n\n[^93]: The *first* note.\n\n[^94]: \n\n[^95]: The second.\n',
    );
    expect(takenText(`A[^93] B[^doubts|]${notes}`, 'New note doubts…')).toContain('\n\n[^doubts]: \n');
  });

  it('offers the missing notes where a definition stands', () => {
    expect(labels('A[^gone].\n\n[^|\n')?.[0]).toBe('gone');
    expect(takenText('A[^gone].\n\n[^|\n', 'gone')).toBe('A[^gone].\n\n[^gone]: \n');
    expect(labels('A[^a].\n\n[^a|]: N.\n')).toBeUndefined();
  });
});

describe('completion of marks', () => {
  it('offers what may stand under a heading of that level', () => {
    expect(labels('## A\n<!-- |')).toEqual(['section', 'question', 'exercise', 'allow']);
    expect(labels('### A\n<!-- | -->')).toEqual(['question', 'exercise', 'section', 'allow']);
    expect(labels('Text\n\n<!-- k|')).toEqual(['key', 'allow']);
  });

  it('offers a rubric to an exercise that takes one and has none', () => {
    const exercise = (type: string, rest: string) =>
      `## Why?\n<!-- exercise id=x-why type=${type} -->\n\nWrite.\n\n${rest}`;
    const table = '| What | Good |\n|---|---|\n| Claim | clear |\n';
    expect(labels(exercise('essay', '<!-- |\n'))).toEqual(['rubric', 'key', 'allow']);
    expect(labels(exercise('argument', '<!-- ru| -->\n'))).toContain('rubric');
    expect(takenText(exercise('essay', '<!--|>\n'), 'rubric')).toContain('\n<!-- rubric -->\n');
    expect(labels(exercise('essay', `<!-- rubric -->\n\n${table}\n<!-- |\n`))).not.toContain('rubric');
    expect(labels(exercise('short', '<!-- |\n'))).not.toContain('rubric');
  });

  it('writes a mark with an id of the heading’s words', () => {
    const whole = '## A reason for the caution\n<!-- section id=reason-caution -->\n';
    expect(takenText('## A reason for the caution\n<!-- |\n', 'section')).toBe(whole);
    expect(takenText('## A reason for the caution\n<!--|>\n', 'section')).toBe(whole);
    expect(takenText('## A reason for the caution\n<!--| -->\n', 'section')).toBe(whole);
    expect(takenText('## A reason for the caution\n<!-- sec|t -->\n', 'section')).toBe(whole);
    expect(takenText('## Who?\n<!-- e| -->\n', 'exercise')).toBe(
      '## Who?\n<!-- exercise id=x-who type=choice -->\n',
    );
  });

  it('offers the keys that are missing, those first that are needed', () => {
    expect(labels('## A\n<!-- exercise |\n')).toEqual([
      'id',
      'type',
      'section',
      'notes',
      'points',
      'paragraph',
      'threshold',
      'words',
    ]);
    expect(labels('## A\n<!-- exercise type=choice | id=a -->\n')).toEqual([
      'section',
      'notes',
      'points',
      'paragraph',
    ]);
    expect(labels('## A\n<!-- exercise type=essay id=a |-->\n')).toEqual([
      'section',
      'notes',
      'points',
      'paragraph',
      'words',
    ]);
    expect(takenText('## A\n<!-- question id=a l| -->\n', 'lens')).toBe(
      '## A\n<!-- question id=a lens= -->\n',
    );
  });

  it('offers the values of a key', () => {
    const files = (mark: string) => ({ ...wholeLesson, 'more.md': `## A\n<!-- ${mark} -->\n` });
    expect(labels(files('exercise type=|'))).toEqual(Object.keys(exerciseTypes));
    expect(labels(files('question section=|'))).toEqual(['caution', 'attack']);
    expect(labels(files('question section="ca|"'))).toEqual(['caution', 'attack']);
    expect(labels(files('question notes="93 |"'))).toEqual(['93', '95', 'doubts']);
    expect(labels(files('question lens=re|'))).toContain('recall');
    expect(labels(files('exercise points=|'))).toEqual(['1', '2', '5']);
    expect(labels(files('question id=|'))).toEqual(['q-a']);
    expect(taken(offer(files('question notes="93 9|3"')), '95')['more.md']).toBe(
      '## A\n<!-- question notes="93 95" -->\n',
    );
  });

  it('knows no keys of remarks, and nothing behind a comment', () => {
    expect(labels('## A\n<!-- see the map |-->\n')).toBeUndefined();
    expect(labels('## A\n<!-- section id=a -->| [^\n', false)).toBeUndefined();
  });
});

describe('completion of what is allowed', () => {
  it('offers the rules, in Markdown and in YAML', () => {
    expect(labels('Text. <!-- allow note-|\n')).toContain('note-unused');
    expect(labels('Text.\n\n<!-- allow note-unused | -->\n')).not.toContain('note-unused');
    expect(labels({ ...wholeLesson, 'reference.yaml': 'people: # allow |' })).toContain('reference-unused');
    expect(takenText('Text. <!-- allow note-|x -->\n', 'note-order')).toBe(
      'Text. <!-- allow note-order -->\n',
    );
  });
});

describe('completion of names', () => {
  const prose = (text: string) => ({ ...wholeLesson, 'more.md': text });

  it('offers names in every script once a capital word has begun', () => {
    expect(labels(prose('And Ki|'))).toEqual(['Kim Il Sung', 'Kim']);
    expect(labels(prose('And 김|'))).toEqual(['김일성']);
    expect(labels(prose('And Su|'))).toEqual(['Kim Il Sung']);
    expect(labels(prose('And |'))).toEqual(['Kim Il Sung', 'Kim', '김일성']);
  });

  it('stays quiet in small words, after one letter, and when a sign asks', () => {
    expect(labels(prose('And ki|'))).toBeUndefined();
    expect(labels(prose('And K|'))).toBeUndefined();
    expect(labels(prose('And Ki|'), false)).toBeUndefined();
  });
});

describe('completion of links', () => {
  it('offers files and sections', () => {
    const files = { ...wholeLesson, 'more.md': '[a](|)' };
    expect(labels(files)).toEqual(['lesson.md', 'exercises.md', 'reference.yaml', '#caution', '#attack']);
    expect(taken(offer(files), '#attack')['more.md']).toBe('[a](lesson.md#attack)');
    expect(labels({ ...wholeLesson, 'lesson.md': `${wholeLesson['lesson.md']}\n[a](#|` })).toEqual([
      '#caution',
      '#attack',
    ]);
  });
});

describe('completion in a long lesson', () => {
  it('gives a part of the notes and says so', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `[^${i}]: N.\n`).join('');
    const { list } = offer(`A[^|\n\n${many}`);
    expect(list?.incomplete).toBe(true);
    expect(list?.items.length).toBeLessThan(600);
  });
});

describe('an item that is taken', () => {
  const place: Readonly<Record<string, string>> = {
    'lesson.md': `${frontMatter}## A\n<!-- section id=a -->\n\nWords copied from the passage.[^1]\n\n[^1]: N.\n`,
  };

  it.each(labels({ ...place, 'more.md': '|\n' }) ?? [])(
    'as the snippet %s leaves nothing to report',
    (label) => {
      const files = { ...place, 'more.md': '|\n' };
      if (label !== 'section') {
        expect(parseText(taken(offer(files), label)).broken).toEqual([]);
      } else {
        expect(
          parseText({ 'lesson.md': `${place['lesson.md']}\n${taken(offer(files), label)['more.md']}` })
            .broken,
        ).toEqual([]);
      }
    },
  );

  it.each(['hint', 'key'])('as the snippet %s fits a question', (label) => {
    const files = { ...place, 'more.md': '## Q\n<!-- question id=q -->\n\nWhy?\n\n|\n' };
    expect(labels(files)?.slice(0, 3)).toContain(label);
    expect(parseText(taken(offer(files), label)).broken).toEqual(['placeholder-left']);
  });

  it('as the snippet option is one more option of a choice', () => {
    const choice = '## X\n<!-- exercise id=x type=choice -->\n\nWho?\n\n- [x] He\n  > Right.\n|\n';
    const { lesson } = parseText(taken(offer({ ...place, 'more.md': choice }), 'option'));
    const [exercise] = lesson.exercises;
    expect(exercise?.type === 'choice' && exercise.options.map(({ right }) => right)).toEqual([true, false]);
    expect(exercise?.type === 'choice' && exercise.options.every(({ feedback }) => feedback.length > 0)).toBe(
      true,
    );
  });

  it('gives ids that are used nowhere', () => {
    const files = { ...place, 'more.md': '## X\n<!-- exercise id=x-essay type=essay -->\n\nWrite.\n\n|' };
    expect(taken(offer(files), 'essay')['more.md']).toContain('id=x-essay-2');
  });
});
