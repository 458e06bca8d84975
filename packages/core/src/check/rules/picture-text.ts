import { sourceOf } from '../../lesson/source-of.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

const PLACEHOLDER = 'What the picture shows';

export const pictureText: Rule = {
  id: 'picture-text',
  severity: 'warning',
  message: 'This picture has no text that describes it.',
  hint: 'Write it between the square brackets, for those who cannot see it: ![Map of Korea in June 1950](media/korea.png).',
  picture({ alt, span }, found) {
    if (alt === '' || FILE_NAME.test(alt)) found(span);
  },
  fixes({ span }, lesson) {
    const source = sourceOf(lesson, span);
    const end = /^!\[[^\]]*(?=\])/.exec(source)?.[0].length;
    if (end === undefined) return [];
    const place = { ...span, start: span.start + 2, end: span.start + end };
    return [fix('Add alt text', {}, { span: place, text: PLACEHOLDER, placeholder: PLACEHOLDER })];
  },
};

/** Text that programs insert. */
const FILE_NAME = /^(?:\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|image|picture|img|alt text|image\d*)$/i;
