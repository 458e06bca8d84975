import type { PassageSpan } from '../../passage/passage-text.ts';
import type { Annotation, PlacedAnnotations } from './place-annotations.ts';

/** The lesson of the annotations. */
export interface AnnotatedLesson {
  readonly id: string;
  readonly title: string;
  /** Titles of its sections by id. */
  readonly sections: ReadonlyMap<string, string>;
  /**
   * Formats where words of the passage are, for citation: “
   *
   * 15”. Without it, or if it returns '', nothing is written.
   */
  readonly cited?: (place: PassageSpan) => string;
}

/** Words of the exported page, for a surface to translate. */
export interface AnnotationLabels {
  /** Heading over annotations that no longer have a place in the passage. */
  readonly orphans: string;
}

const english: AnnotationLabels = { orphans: 'No longer found in the passage' };

/** Exports highlights and margin notes as Markdown, in passage order: quotations, with the notes under them. */
export function annotationsToMarkdown(
  lesson: AnnotatedLesson,
  { placed, orphans }: PlacedAnnotations,
  labels: AnnotationLabels = english,
): string {
  const blocks = [`# ${oneLine(lesson.title)}`];
  let open: string | undefined;
  for (const { annotation, anchor } of placed) {
    if (annotation.section !== undefined && annotation.section !== open) {
      open = annotation.section;
      blocks.push(`## ${oneLine(lesson.sections.get(open) ?? open)}`);
    }
    blocks.push(...annotationBlocks(annotation, lesson.cited?.(anchor)));
  }
  if (orphans.length > 0)
    blocks.push(
      `## ${oneLine(labels.orphans)}`,
      ...orphans.flatMap((annotation) => annotationBlocks(annotation)),
    );
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Exports highlights and margin notes as JSON-LD: an AnnotationCollection of the W3C Web Annotation Data Model with one
 * page.
 *
 * @param source IRI of the passage. Default: a URN of the lesson's id.
 */
export function annotationsToJsonLd(
  lesson: AnnotatedLesson,
  { placed, orphans }: PlacedAnnotations,
  source = `urn:marginalia:lesson:${iriPart(lesson.id)}`,
): object {
  const annotations = [...placed.map(({ annotation }) => annotation), ...orphans];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}:annotations`,
    type: 'AnnotationCollection',
    label: lesson.title,
    total: annotations.length,
    first: {
      id: `${source}:annotations:1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map((annotation) => webAnnotation(annotation, source)),
    },
  };
}

function webAnnotation(annotation: Annotation, source: string): object {
  const { exact, prefix, suffix } = annotation.quote;
  const body =
    annotation.type === 'note'
      ? { body: { type: 'TextualBody', value: annotation.text, format: 'text/plain', purpose: 'commenting' } }
      : {};
  return {
    id: `urn:marginalia:annotation:${iriPart(annotation.id)}`,
    type: 'Annotation',
    motivation: annotation.type === 'note' ? 'commenting' : 'highlighting',
    created: new Date(annotation.at).toISOString(),
    ...body,
    target: { source, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
  };
}

/** Half a surrogate pair, which a damaged record may contain, is not allowed in an IRI. */
function iriPart(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function annotationBlocks(annotation: Annotation, cited = ''): string[] {
  const quotation = `> ${oneLine(annotation.quote.exact)}${cited === '' ? '' : ` (${cited})`}`;
  return annotation.type === 'note' ? [quotation, paragraphs(annotation.text)] : [quotation];
}

/** Plain text as Markdown paragraphs that keep the line breaks. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => escapeLine(line.trim()))
    .join('\\\n')
    .replace(/(?:\\\n)*\\\n\\\n(?:\\\n)*/g, '\n\n')
    .replace(/^(?:\\\n)+|(?:\\\n)+$/g, '');
}

function oneLine(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ').trim());
}

/**
 * A line that Markdown renders literally, and that is readable in its source too: escapes only characters that are
 * special there.
 */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    .replace(/^[#+\-=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
