/** The name of the draft of an exercise in the state of the exercise page. */
export function draftKey(lesson: string, exercise: string): string {
  return `${lesson}#${exercise}`;
}
