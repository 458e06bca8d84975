import type { FreshNames } from '../lesson/fresh-names.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Heading } from '../model/heading.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Link, Picture } from '../model/link.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Values } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import type { Facts } from './facts.ts';
import type { OfferedFix } from './fixes/fix.ts';

/**
 * One thing that can be wrong with a lesson. Its file, its test and its page under docs/rules share one stem, the id.
 * A rule about elements has a method for each kind it looks at. Such a method is called for one element at a time, and
 * again only where that element has changed, or the answer to something that was asked of the facts: it must look at
 * nothing else. A rule without methods is reported where the parser meets what is wrong.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Its severity in a Markdown file that belongs to no lesson; left out where the rule is about lessons. */
  readonly alone?: Severity;
  /** What it finds does nothing, and editors show it faded. */
  readonly unnecessary?: true;
  /** What is wrong, in English, with `{name}` for values. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** What to do about it where the values name a `{nearest}` word that was perhaps meant. */
  readonly suggestion?: string;
  /** Whether what it finds may show a key or a remark to students: nothing is published while it stands. */
  readonly guards?: (broken: Diagnostic) => boolean;
  /** It finds something only where the files of the folder are known. */
  readonly listed?: true;
  readonly section?: (section: Section, found: Found, facts: Facts) => void;
  readonly item?: (item: Question | Exercise, found: Found, facts: Facts) => void;
  /** A note changes with its markers too. Of two notes with one label, the second has `first`, the one that counts. */
  readonly note?: (note: Note, found: Found, facts: Facts, first?: Note) => void;
  /** A marker changes with its note too, and with the marker before it. */
  readonly marker?: (marker: Marker, found: Found, facts: Facts, before?: Marker) => void;
  /** A heading changes with the heading before it in its file too. */
  readonly heading?: (heading: Heading, found: Found, facts: Facts, before?: Heading) => void;
  readonly link?: (link: Link, found: Found, facts: Facts) => void;
  readonly picture?: (picture: Picture, found: Found, facts: Facts) => void;
  /**
   * Looks at the entries of reference.yaml, and at nothing else of the lesson but the facts, since lists of the lesson
   * are made when they are asked for.
   */
  readonly lesson?: (lesson: Lesson, found: Found, facts: Facts) => void;
  /**
   * Ways to put right what the rule has found. Asked for one diagnostic at a time, when somebody wants to know; for
   * thousands when all are mended, so that what takes long is worked out once per lesson. New names are fresh ones.
   */
  readonly fixes?: (broken: Diagnostic, lesson: Lesson, fresh: FreshNames) => readonly OfferedFix[];
}

/** Takes one place that breaks the rule in hand. */
export type Found = (span: Span, values?: Values, related?: readonly Span[]) => void;

/** Takes one place that breaks a rule. */
export type Report = (rule: Rule, span: Span, values?: Values, related?: readonly Span[]) => void;

/** The diagnostic of a rule at a place. */
export function diagnosticOf(
  rule: Rule,
  span: Span,
  values: Values = {},
  related: readonly Span[] = [],
): Diagnostic {
  return {
    rule: rule.id,
    severity: rule.severity,
    span,
    message: { text: rule.message, values },
    hint: { text: (values['nearest'] !== undefined && rule.suggestion) || rule.hint, values },
    related,
  };
}
