import { say } from '../model/message.ts';
import type { AnnotatorStrings } from './annotator-protocol.ts';
import type { Surface } from './surface.ts';

/** The texts of selecting and annotating, in the user's language; the page itself fills in `{0}` and `{1}`. */
export function annotatorStrings({ localize }: Pick<Surface, 'localize'>): AnnotatorStrings {
  return {
    selection: localize(say('Selection')),
    highlight: localize(say('Highlight')),
    addNote: localize(say('Add note')),
    ownHighlight: localize(say('Your highlight')),
    ownNote: localize(say('Your note')),
    edit: localize(say('Edit')),
    remove: localize(say('Remove')),
    caret: localize(say('Select words: arrows move, with Shift they select. Enter confirms, Escape leaves.')),
    extended: localize(say('{0}. Words selected: {1}')),
    nothingSelected: localize(say('Select some words of the passage first.')),
    noteOn: localize(say('Your note on “{0}”')),
    noteHint: localize(say('What strikes you here?')),
    keep: localize(say('Keep')),
    cancel: localize(say('Cancel')),
    copyWithCitation: localize(say('Copy with citation')),
  };
}
