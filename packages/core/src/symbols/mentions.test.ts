import { describe, expect, it } from 'vitest';
import { definition, references } from '../index.ts';
import { cursorText } from '../testing/cursor.ts';
import { wholeLesson } from '../testing/whole-lesson.ts';

/** Puts the caret behind the first letter of a place, the nth of several. */
function at(file: keyof typeof wholeLesson, place: string, nth = 0) {
  let found = -1;
  for (let i = 0; i <= nth; i++) found = wholeLesson[file].indexOf(place, found + 1);
  const text = wholeLesson[file];
  return cursorText({ ...wholeLesson, [file]: `${text.slice(0, found + 1)}|${text.slice(found + 1)}` });
}

const leadsTo = (...place: Parameters<typeof at>) => {
  const { lesson, names, file, offset, source } = at(...place);
  const found = definition(lesson, file, offset, names);
  return found && `${found.to.file}: ${source(found.to).split('\n')[0]}`;
};
const named = (...place: Parameters<typeof at>) => {
  const { lesson, names, file, offset, source } = at(...place);
  return references(lesson, file, offset, true, names).map(
    ({ role, span }) => `${role} ${span.file} ${source(span)}`,
  );
};

describe('definitions', () => {
  it.each([
    ['a marker', 'lesson.md', '[^doubts]', 'lesson.md: [^doubts]: A named note.'],
    ['a label in a mark', 'lesson.md', '93 95"', 'lesson.md: [^93]: The first note.'],
    ['a section in a mark', 'lesson.md', 'caution notes', 'lesson.md: ## Reasons for caution'],
    ['a section in a mark of another part', 'exercises.md', 'attack notes', 'lesson.md: ## The attack'],
    ['a link', 'lesson.md', 'attack)', 'lesson.md: ## The attack'],
    ['a link from another part', 'exercises.md', 'caution)', 'lesson.md: ## Reasons for caution'],
    ['a section in reference.yaml', 'reference.yaml', 'attack"', 'lesson.md: ## The attack'],
    ['a name', 'lesson.md', 'Kim', 'reference.yaml: id: kim'],
    ['the id of a section, its first use', 'lesson.md', 'attack -->', 'exercises.md: attack'],
    ['the id of an entry, its first name', 'reference.yaml', 'kim', 'lesson.md: Kim'],
    ['the name of an entry, the first in the text', 'reference.yaml', 'Kim Il', 'lesson.md: Kim'],
  ] as const)('lead from %s', (_what, file, place, target) => {
    expect(leadsTo(file, place)).toBe(target);
  });
});

describe('references', () => {
  it('of a note are markers and marks in all parts', () => {
    const places = [
      'definition lesson.md 93',
      'marker lesson.md [^93]',
      'marker lesson.md [^93]',
      'marker lesson.md [^93]',
      'marker exercises.md [^93]',
      'mark lesson.md 93',
    ];
    expect(named('lesson.md', '[^93]:')).toEqual(places);
    expect(named('lesson.md', '93 95"')).toEqual(places);
  });

  it('of a section are marks, links and reference.yaml', () => {
    const places = [
      'definition lesson.md attack',
      'mark exercises.md attack',
      'reference reference.yaml attack',
      'link lesson.md attack',
    ];
    expect(named('lesson.md', 'attack -->')).toEqual(places);
    expect(named('reference.yaml', 'attack"')).toEqual(places);
  });

  it('of an entry are its names in the text', () => {
    expect(named('lesson.md', 'Kim')).toEqual(['definition reference.yaml kim', 'name lesson.md Kim']);
    expect(named('reference.yaml', 'kim')).toEqual(['definition reference.yaml kim', 'name lesson.md Kim']);
  });

  it('of an id that nothing uses are itself', () => {
    expect(named('exercises.md', 'x-abstained')).toEqual(['definition exercises.md x-abstained']);
  });
});
