import type {
  Diagnostic,
  Exercise,
  Lesson,
  LessonSnapshot,
  Note,
  Question,
  Section,
  Span,
} from '@marginalia/core';

/** A line of the Lesson tree. */
export type LessonElement =
  | { readonly kind: 'problems'; readonly id: 'problems'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'problem'; readonly id: string; readonly diagnostic: Diagnostic }
  | { readonly kind: 'section'; readonly id: string; readonly section: Section }
  | { readonly kind: 'note'; readonly id: string; readonly note: Note; readonly section: string | undefined }
  | { readonly kind: 'question'; readonly id: string; readonly item: Question }
  | { readonly kind: 'exercise'; readonly id: string; readonly item: Exercise }
  /** Items and notes without a section. */
  | { readonly kind: 'rest'; readonly id: 'rest' };

/** The tree of one lesson: every element once, with its children and its parent. */
export interface LessonTree {
  readonly snapshot: LessonSnapshot;
  readonly roots: readonly LessonElement[];
  readonly children: ReadonlyMap<string, readonly LessonElement[]>;
  readonly parents: ReadonlyMap<string, LessonElement>;
  find(id: string): LessonElement | undefined;
}

/** Builds the tree of a lesson: its problems first, then its sections with their notes, questions and exercises. */
export function lessonTree(snapshot: LessonSnapshot, diagnostics: readonly Diagnostic[]): LessonTree {
  const { lesson } = snapshot;
  const roots: LessonElement[] = [];
  const children = new Map<string, LessonElement[]>();
  const all = new Map<string, LessonElement>();
  const parents = new Map<string, LessonElement>();
  const add = (element: LessonElement, parent?: LessonElement): void => {
    all.set(element.id, element);
    if (!parent) roots.push(element);
    else {
      parents.set(element.id, parent);
      const list = children.get(parent.id);
      if (list) list.push(element);
      else children.set(parent.id, [element]);
    }
  };
  const grave = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (grave.length > 0) {
    const problems: LessonElement = { kind: 'problems', id: 'problems', diagnostics: grave };
    add(problems);
    for (const [index, diagnostic] of grave.entries()) {
      add({ kind: 'problem', id: `problem-${index}`, diagnostic }, problems);
    }
  }
  if (lesson) addSections(lesson, add);
  return { snapshot, roots, children, parents, find: (id) => all.get(id) };
}

function addSections(lesson: Lesson, add: (element: LessonElement, parent?: LessonElement) => void): void {
  const owners = new Map<string, LessonElement>();
  for (const section of lesson.sections) {
    const element: LessonElement = { kind: 'section', id: `section-${section.id}`, section };
    if (owners.has(section.id)) continue;
    owners.set(section.id, element);
    add(element);
  }
  const rest: LessonElement = { kind: 'rest', id: 'rest' };
  let restShown = false;
  const under = (section: string | undefined): LessonElement => {
    const owner = section === undefined ? undefined : owners.get(section);
    if (owner) return owner;
    if (!restShown) add(rest);
    restShown = true;
    return rest;
  };
  for (const note of lesson.notes) {
    // A note that only keys cite would give them away.
    if (note.withheld) continue;
    const cited = note.markers.find((marker) => marker.holder.kind === 'section')?.holder.id;
    add({ kind: 'note', id: `note-${note.label}`, note, section: cited }, under(cited));
  }
  for (const item of lesson.questions)
    add({ kind: 'question', id: `question-${item.id}`, item }, under(item.section));
  for (const item of lesson.exercises)
    add({ kind: 'exercise', id: `exercise-${item.id}`, item }, under(item.section));
}

/** Returns the Markdown span of an element. */
export function elementSpan(element: LessonElement): Span | undefined {
  switch (element.kind) {
    case 'problem':
      return element.diagnostic.span;
    case 'section':
      return element.section.headingSpan;
    case 'note':
      return element.note.span;
    case 'question':
    case 'exercise':
      return element.item.headingSpan;
    default:
      return undefined;
  }
}

/** Whether a command's argument is an element of the tree: anyone may call a command with any argument. */
export function isLessonElement(value: unknown): value is LessonElement {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
