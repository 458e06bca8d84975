import { type Message, say } from '../model/message.ts';
import type { Lens } from '../model/question.ts';

/** The name of a lens. */
export function lensName(lens: Lens): Message {
  switch (lens) {
    case 'recall':
      return say('Recall');
    case 'close-reading':
      return say('Close reading');
    case 'analysis':
      return say('Analysis');
    case 'sourcing':
      return say('Sourcing');
    case 'corroboration':
      return say('Corroboration');
    case 'contextualisation':
      return say('Contextualisation');
    case 'evaluation':
      return say('Evaluation');
  }
}
