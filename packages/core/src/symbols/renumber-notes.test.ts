import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, renumberNotes } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

type Files = Readonly<Record<string, string>>;

function renumbered(files: Files): { readonly files: Files; readonly changed: number } {
  const { edits, changed } = renumberNotes(parseText(files).lesson);
  const after = Object.entries(files).map(([path, text]) => [
    path,
    applyEdits(
      text,
      edits.filter(({ span }) => span.file === path),
    ),
  ]);
  return { files: Object.fromEntries(after), changed };
}

const one = (text: string) => renumbered({ 'lesson.md': text });

describe('renumbering', () => {
  it('counts on from the lowest number, in the order of first citation', () => {
    expect(one('A[^95] B[^93] C[^95] D[^120].\n\n[^93]: N.\n\n[^95]: N.\n\n[^120]: N.\n')).toEqual({
      files: { 'lesson.md': 'A[^93] B[^94] C[^93] D[^95].\n\n[^94]: N.\n\n[^93]: N.\n\n[^95]: N.\n' },
      changed: 3,
    });
  });

  it('keeps named labels, goes over all parts, and takes the marks along', () => {
    expect(
      renumbered({
        'lesson.md': `${frontMatter}A[^5] B[^doubts].\n\n[^5]: N.\n\n[^9]: N.\n\n[^doubts]: N.\n`,
        'more.md': '## Q\n<!-- question id=q notes="9, doubts 5" -->\n\nC[^7] D[^9].\n\n[^7]: N.\n',
      }),
    ).toEqual({
      files: {
        'lesson.md': `${frontMatter}A[^5] B[^doubts].\n\n[^5]: N.\n\n[^7]: N.\n\n[^doubts]: N.\n`,
        'more.md': '## Q\n<!-- question id=q notes="7, doubts 5" -->\n\nC[^6] D[^7].\n\n[^6]: N.\n',
      },
      changed: 2,
    });
  });

  it('puts notes that nobody cites last, and gives markers without a note a number of their own', () => {
    expect(one('A[^4] B[^2].\n\n[^1]: N.\n\n[^4]: N.\n').files['lesson.md']).toBe(
      'A[^1] B[^2].\n\n[^3]: N.\n\n[^1]: N.\n',
    );
  });

  it('changes nothing that is in order', () => {
    expect(one('A[^93] B[^94].\n\n[^93]: N.\n\n[^94]: N.\n').changed).toBe(0);
    expect(one('No notes.').changed).toBe(0);
  });

  it('copes with numbers beyond all counting', () => {
    expect(one(`A[^${'9'.repeat(400)}].\n`).files['lesson.md']).toBe('A[^1].\n');
  });

  const piece = fc.oneof(
    fc.nat(12).map((n) => `Word[^${n}] `),
    fc.nat(12).map((n) => `\n\n[^${n}]: Note, see[^${(n * 7) % 13}].\n\n`),
    fc.nat(12).map((n) => `\n\n### Q\n<!-- question id=q notes="${n} a" -->\n\n`),
    fc.constantFrom('[^a] ', '\n\n[^a]: Named.\n\n', '`[^1]` ', '[^007] '),
  );
  const texts = fc
    .tuple(fc.array(piece, { maxLength: 25 }), fc.array(piece, { maxLength: 8 }))
    .map(([main, more]) => ({ 'lesson.md': frontMatter + main.join(''), 'more.md': more.join('') }));

  it('is the same when done twice, and never changes what any marker cites', () => {
    fc.assert(
      fc.property(texts, (files) => {
        const once = renumbered(files);
        const twice = renumbered(once.files);
        expect(twice).toEqual({ files: once.files, changed: 0 });
        const places = (all: Files) => {
          const { lesson } = parseText(all);
          return lesson.markers.map(({ note }) => note && lesson.notes.indexOf(note));
        };
        expect(places(once.files)).toEqual(places(files));
      }),
    );
  });
});
