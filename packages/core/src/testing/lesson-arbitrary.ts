import fc from 'fast-check';

/** Texts of a valid lesson, by path: sections with notes here and there, items inside them and in separate files. */
export const lessonTexts = fc
  .record({
    sections: fc.array(
      fc.record({
        paragraphs: fc.array(
          fc.constantFrom('One thing.', 'Another\nthing, wrapped.', '- a\n- b', '> quoted', '### Within'),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        /** Where the note of the section is defined. */
        note: fc.constantFrom('inside', 'end', 'none'),
        remark: fc.boolean(),
        questions: fc.nat(2),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    exercises: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
    gap: fc.constantFrom('\n\n', '\n\n\n', '\n \n\n'),
    last: fc.constantFrom('', '\n', '\n\n'),
    crlf: fc.boolean(),
  })
  .map(({ sections, exercises, gap, last, crlf }) => {
    const closing: string[] = [];
    const blocks = sections.flatMap(({ paragraphs, note, remark, questions }, index) => {
      const cited = note === 'none' ? '' : `Cited.[^n${index}]`;
      const definition = `[^n${index}]: Note ${index}.\n\n    Its second paragraph.`;
      if (note === 'end') closing.push(definition);
      return [
        `## Section ${index}\n<!-- section id=s${index} -->`,
        ...paragraphs,
        cited,
        // Followed by a paragraph, to distinguish it from the notes at the end of the file.
        note === 'inside' ? `${definition}\n\nFurther text.` : '',
        remark ? `<!-- a remark on ${index} -->` : '',
        ...Array.from(
          { length: questions },
          (_, i) => `### Question ${index} ${i}\n<!-- question id=q${index}-${i} -->\n\nWhy ${index} ${i}?`,
        ),
      ].filter(Boolean);
    });
    const items = exercises.map(
      (section, index) =>
        `## Exercise ${index}\n<!-- exercise id=x${index} type=essay section=s${section % sections.length} -->\n\nWrite ${index}.`,
    );
    const finish = (text: string): string => (crlf ? text.replaceAll('\n', '\r\n') : text);
    return {
      'lesson.md': finish(`---\ntitle: T\nid: t\n---\n\n${[...blocks, ...closing].join(gap)}${last}`),
      'exercises.md': finish(`# Exercises${gap}${items.join(gap)}${last}`),
    };
  });
