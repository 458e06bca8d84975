import type { LessonText } from '../parse/lesson-text.ts';
import type { Chunk } from '../parse/scanned-part.ts';
import type { Changes } from './changes-between.ts';

/** Knows whether a lesson has anything that may be an allow mark, so that one without need not be searched. */
export class AllowCount {
  #chunks = 0;

  turn({ gone, fresh }: Changes): void {
    for (const chunk of gone) if (mayAllow(chunk)) this.#chunks--;
    for (const chunk of fresh) if (mayAllow(chunk)) this.#chunks++;
  }

  some({ parts, reference }: LessonText): boolean {
    const yaml = [parts[0]?.head, reference?.file.text];
    return this.#chunks > 0 || yaml.some((text) => text?.includes('allow'));
  }
}

function mayAllow({ text, comments }: Chunk): boolean {
  return comments.some(
    ({ role, start }) => role === 'remark' && /<!--\s*allow/y.test(text.slice(start, start + 40)),
  );
}
