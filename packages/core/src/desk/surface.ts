import type { Message } from '../model/message.ts';
import type { RenderOptions } from '../render/render-context.ts';

/** What words depend on: the language of a surface, and how it shows the prose of a lesson. */
export interface Surface {
  /** BCP 47 tag of the surface's own words. */
  readonly language: string;
  readonly render: RenderOptions;
  /** Returns a message of ours in that language. */
  localize(message: Message): string;
}
