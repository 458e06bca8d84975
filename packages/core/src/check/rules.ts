import type { Rule } from './rule.ts';
import { blockTooLong } from './rules/block-too-long.ts';
import { commentUnclosed } from './rules/comment-unclosed.ts';
import { eventUnknownSection } from './rules/event-unknown-section.ts';
import { evidenceNotFound } from './rules/evidence-not-found.ts';
import { exerciseMalformed } from './rules/exercise-malformed.ts';
import { exerciseNoRightAnswer } from './rules/exercise-no-right-answer.ts';
import { exerciseType } from './rules/exercise-type.ts';
import { fileEncoding } from './rules/file-encoding.ts';
import { fileTooLarge } from './rules/file-too-large.ts';
import { frontMatterField } from './rules/front-matter-field.ts';
import { frontMatterYaml } from './rules/front-matter-yaml.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idFormat } from './rules/id-format.ts';
import { idMissing } from './rules/id-missing.ts';
import { itemUnknownNote } from './rules/item-unknown-note.ts';
import { itemUnknownSection } from './rules/item-unknown-section.ts';
import { lessonEmpty } from './rules/lesson-empty.ts';
import { lessonMissing } from './rules/lesson-missing.ts';
import { linkScheme } from './rules/link-scheme.ts';
import { markMisplaced } from './rules/mark-misplaced.ts';
import { markUnknown } from './rules/mark-unknown.ts';
import { markUnknownKey } from './rules/mark-unknown-key.ts';
import { markValueRule } from './rules/mark-value.ts';
import { noteDuplicate } from './rules/note-duplicate.ts';
import { noteUndefined } from './rules/note-undefined.ts';
import { noteUnused } from './rules/note-unused.ts';
import { partMissing } from './rules/part-missing.ts';
import { patternRefused } from './rules/pattern-refused.ts';
import { pictureOutside } from './rules/picture-outside.ts';
import { pictureText } from './rules/picture-text.ts';
import { referenceEntry } from './rules/reference-entry.ts';
import { referenceYaml } from './rules/reference-yaml.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  blockTooLong,
  commentUnclosed,
  eventUnknownSection,
  evidenceNotFound,
  exerciseMalformed,
  exerciseNoRightAnswer,
  exerciseType,
  fileEncoding,
  fileTooLarge,
  frontMatterField,
  frontMatterYaml,
  idDuplicate,
  idFormat,
  idMissing,
  itemUnknownNote,
  itemUnknownSection,
  lessonEmpty,
  lessonMissing,
  linkScheme,
  markMisplaced,
  markUnknown,
  markUnknownKey,
  markValueRule,
  noteDuplicate,
  noteUndefined,
  noteUnused,
  partMissing,
  patternRefused,
  pictureOutside,
  pictureText,
  referenceEntry,
  referenceYaml,
];
