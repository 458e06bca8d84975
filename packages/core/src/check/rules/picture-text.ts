import type { Rule } from '../rule.ts';

export const pictureText: Rule = {
  id: 'picture-text',
  severity: 'warning',
  message: 'This picture has no text for those who cannot see it.',
  hint: 'Say between the square brackets what it shows: ![Map of Korea in June 1950](media/korea.png).',
  picture({ alt, span }, found) {
    if (alt === '') found(span);
  },
};
