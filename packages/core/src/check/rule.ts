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
 * One possible problem of a lesson. Its file, its test and its page under docs/rules share one stem, the id. A rule
 * about elements has a method for each kind it checks. The method is called for one element at a time, and again only
 * if that element or the answer to one of its questions about the facts has changed: it must use nothing else. A rule
 * without methods is reported where the parser finds the problem.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Its severity in a Markdown file outside lessons; omitted if the rule is about lessons. */
  readonly alone?: Severity;
  /** The text that it finds has no effect, and editors show it faded. */
  readonly unnecessary?: true;
  /** The problem, in English, with `{name}` for values. */
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
  /** How to fix it if the values include a `{nearest}` word that was probably meant. */
  readonly suggestion?: string;
  /** Whether a finding may show a key or a remark to students: it blocks publishing. */
  readonly guards?: (broken: Diagnostic) => boolean;
  /** It has findings only if the files of the folder are known. */
  readonly listed?: true;
  readonly section?: (section: Section, found: Found, facts: Facts) => void;
  readonly item?: (item: Question | Exercise, found: Found, facts: Facts) => void;
  /** A note also changes with its markers. Of two notes with one label, the second has `first`, the one that counts. */
  readonly note?: (note: Note, found: Found, facts: Facts, first?: Note) => void;
  /** A marker also changes with its note, and with the marker before it. */
  readonly marker?: (marker: Marker, found: Found, facts: Facts, before?: Marker) => void;
  /** A heading also changes with the heading before it in its file. */
  readonly heading?: (heading: Heading, found: Found, facts: Facts, before?: Heading) => void;
  readonly link?: (link: Link, found: Found, facts: Facts) => void;
  readonly picture?: (picture: Picture, found: Found, facts: Facts) => void;
  /**
   * Checks the entries of reference.yaml, using nothing else of the lesson but the facts, because lists of the lesson
   * are made on demand.
   */
  readonly lesson?: (lesson: Lesson, found: Found, facts: Facts) => void;
  /**
   * Returns fixes for a finding. Called for one diagnostic at a time, on request, or for thousands when all are fixed,
   * so slow work is done once per lesson. New names are fresh.
   */
  readonly fixes?: (broken: Diagnostic, lesson: Lesson, fresh: FreshNames) => readonly OfferedFix[];
}

/** Receives one place that breaks the current rule. */
export type Found = (span: Span, values?: Values, related?: readonly Span[]) => void;

/** Receives one place that breaks a rule. */
export type Report = (rule: Rule, span: Span, values?: Values, related?: readonly Span[]) => void;

/** Returns the diagnostic of a rule at a place. */
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
