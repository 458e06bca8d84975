import type { Diagnostic } from '../model/diagnostic.ts';
import type { ProblemId } from '../model/problem.ts';
import type { Rule } from './rule.ts';
import { allowUnknown } from './rules/allow-unknown.ts';
import { allowUnused } from './rules/allow-unused.ts';
import { almostMark } from './rules/almost-mark.ts';
import { almostRight } from './rules/almost-right.ts';
import { blockTooLong } from './rules/block-too-long.ts';
import { commentUnclosed } from './rules/comment-unclosed.ts';
import { courseField } from './rules/course-field.ts';
import { courseLessonMissing } from './rules/course-lesson-missing.ts';
import { courseLessonRepeated } from './rules/course-lesson-repeated.ts';
import { courseLessonUnlisted } from './rules/course-lesson-unlisted.ts';
import { courseLink } from './rules/course-link.ts';
import { courseTheme } from './rules/course-theme.ts';
import { courseUnknown } from './rules/course-unknown.ts';
import { courseYaml } from './rules/course-yaml.ts';
import { editionKey } from './rules/edition-key.ts';
import { eventUnknownSection } from './rules/event-unknown-section.ts';
import { evidenceNotFound } from './rules/evidence-not-found.ts';
import { exerciseAllRight } from './rules/exercise-all-right.ts';
import { exerciseEqualParts } from './rules/exercise-equal-parts.ts';
import { exerciseMalformed } from './rules/exercise-malformed.ts';
import { exerciseNoFeedback } from './rules/exercise-no-feedback.ts';
import { exerciseNoKey } from './rules/exercise-no-key.ts';
import { exerciseNoPoints } from './rules/exercise-no-points.ts';
import { exerciseNoRightAnswer } from './rules/exercise-no-right-answer.ts';
import { exerciseType } from './rules/exercise-type.ts';
import { fileEncoding } from './rules/file-encoding.ts';
import { fileTooLarge } from './rules/file-too-large.ts';
import { frontMatterField } from './rules/front-matter-field.ts';
import { frontMatterUnknown } from './rules/front-matter-unknown.ts';
import { frontMatterYaml } from './rules/front-matter-yaml.ts';
import { headingEmpty } from './rules/heading-empty.ts';
import { headingSkip } from './rules/heading-skip.ts';
import { headingTitle } from './rules/heading-title.ts';
import { htmlShown } from './rules/html-shown.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idFormat } from './rules/id-format.ts';
import { idMissing } from './rules/id-missing.ts';
import { itemElsewhere } from './rules/item-elsewhere.ts';
import { itemUnknownNote } from './rules/item-unknown-note.ts';
import { itemUnknownParagraph } from './rules/item-unknown-paragraph.ts';
import { itemUnknownSection } from './rules/item-unknown-section.ts';
import { keyDoubtful } from './rules/key-doubtful.ts';
import { keyMissing } from './rules/key-missing.ts';
import { lessonEmpty } from './rules/lesson-empty.ts';
import { lessonMissing } from './rules/lesson-missing.ts';
import { linkAnchor } from './rules/link-anchor.ts';
import { linkMissing } from './rules/link-missing.ts';
import { linkScheme } from './rules/link-scheme.ts';
import { linkText } from './rules/link-text.ts';
import { markMisplaced } from './rules/mark-misplaced.ts';
import { markRepeatedKey } from './rules/mark-repeated-key.ts';
import { markUnknown } from './rules/mark-unknown.ts';
import { markUnknownKey } from './rules/mark-unknown-key.ts';
import { markValueRule } from './rules/mark-value.ts';
import { mergeConflict } from './rules/merge-conflict.ts';
import { noteBehindAddress } from './rules/note-behind-address.ts';
import { noteDuplicate } from './rules/note-duplicate.ts';
import { noteEmpty } from './rules/note-empty.ts';
import { noteInHeading } from './rules/note-in-heading.ts';
import { noteLabel } from './rules/note-label.ts';
import { noteOrder } from './rules/note-order.ts';
import { noteUndefined } from './rules/note-undefined.ts';
import { noteUnused } from './rules/note-unused.ts';
import { partMissing } from './rules/part-missing.ts';
import { patternRefused } from './rules/pattern-refused.ts';
import { pictureMissing } from './rules/picture-missing.ts';
import { pictureOutside } from './rules/picture-outside.ts';
import { pictureText } from './rules/picture-text.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { referenceDate } from './rules/reference-date.ts';
import { referenceDuplicate } from './rules/reference-duplicate.ts';
import { referenceEntry } from './rules/reference-entry.ts';
import { referenceUnknownField } from './rules/reference-unknown-field.ts';
import { referenceUnused } from './rules/reference-unused.ts';
import { referenceYaml } from './rules/reference-yaml.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { textUnshown } from './rules/text-unshown.ts';

/** Every rule by its id, in the order of ids. */
export const rulesById = {
  'allow-unknown': allowUnknown,
  'allow-unused': allowUnused,
  'almost-mark': almostMark,
  'almost-right': almostRight,
  'block-too-long': blockTooLong,
  'comment-unclosed': commentUnclosed,
  'course-field': courseField,
  'course-lesson-missing': courseLessonMissing,
  'course-lesson-repeated': courseLessonRepeated,
  'course-lesson-unlisted': courseLessonUnlisted,
  'course-link': courseLink,
  'course-theme': courseTheme,
  'course-unknown': courseUnknown,
  'course-yaml': courseYaml,
  'edition-key': editionKey,
  'event-unknown-section': eventUnknownSection,
  'evidence-not-found': evidenceNotFound,
  'exercise-all-right': exerciseAllRight,
  'exercise-equal-parts': exerciseEqualParts,
  'exercise-malformed': exerciseMalformed,
  'exercise-no-feedback': exerciseNoFeedback,
  'exercise-no-key': exerciseNoKey,
  'exercise-no-points': exerciseNoPoints,
  'exercise-no-right-answer': exerciseNoRightAnswer,
  'exercise-type': exerciseType,
  'file-encoding': fileEncoding,
  'file-too-large': fileTooLarge,
  'front-matter-field': frontMatterField,
  'front-matter-unknown': frontMatterUnknown,
  'front-matter-yaml': frontMatterYaml,
  'heading-empty': headingEmpty,
  'heading-skip': headingSkip,
  'heading-title': headingTitle,
  'html-shown': htmlShown,
  'id-duplicate': idDuplicate,
  'id-format': idFormat,
  'id-missing': idMissing,
  'item-elsewhere': itemElsewhere,
  'item-unknown-note': itemUnknownNote,
  'item-unknown-paragraph': itemUnknownParagraph,
  'item-unknown-section': itemUnknownSection,
  'key-doubtful': keyDoubtful,
  'key-missing': keyMissing,
  'lesson-empty': lessonEmpty,
  'lesson-missing': lessonMissing,
  'link-anchor': linkAnchor,
  'link-missing': linkMissing,
  'link-scheme': linkScheme,
  'link-text': linkText,
  'mark-misplaced': markMisplaced,
  'mark-repeated-key': markRepeatedKey,
  'mark-unknown': markUnknown,
  'mark-unknown-key': markUnknownKey,
  'mark-value': markValueRule,
  'merge-conflict': mergeConflict,
  'note-behind-address': noteBehindAddress,
  'note-duplicate': noteDuplicate,
  'note-empty': noteEmpty,
  'note-in-heading': noteInHeading,
  'note-label': noteLabel,
  'note-order': noteOrder,
  'note-undefined': noteUndefined,
  'note-unused': noteUnused,
  'part-missing': partMissing,
  'pattern-refused': patternRefused,
  'picture-missing': pictureMissing,
  'picture-outside': pictureOutside,
  'picture-text': pictureText,
  'placeholder-left': placeholderLeft,
  'reference-date': referenceDate,
  'reference-duplicate': referenceDuplicate,
  'reference-entry': referenceEntry,
  'reference-unknown-field': referenceUnknownField,
  'reference-unused': referenceUnused,
  'reference-yaml': referenceYaml,
  'section-empty': sectionEmpty,
  'text-unshown': textUnshown,
} satisfies Readonly<Record<string, Rule>>;

/** Every rule, in the order of ids. */
export const rules: readonly Rule[] = Object.values(rulesById);

/** Returns the rule with the wording for a problem found while reading the lesson. */
export function ruleOf(problem: ProblemId): Rule {
  return rulesById[problem];
}

const guards = new Map(rules.map(({ id, guards }) => [id, guards]));

/** Returns the diagnostics that may mean that students see a key or an author's remark. */
export function guarded(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((broken) => guards.get(broken.rule)?.(broken));
}
