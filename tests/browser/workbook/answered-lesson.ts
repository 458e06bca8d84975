import { type Lesson, parseLesson } from '@marginalia/core';

/** A lesson with two questions. */
export function answeredLesson(): Lesson {
  const questions = ['a', 'b'].map(
    (name) => `## ${name.toUpperCase()}?\n<!-- question id=q${name} section=s -->\n\nWhat do you think?\n`,
  );
  return parseLesson([
    { path: 'lesson.md', text: '---\ntitle: T\nid: answered\n---\n\n## S\n<!-- section id=s -->\n\nText.\n' },
    { path: 'questions.md', text: questions.join('\n') },
  ]).lesson;
}
