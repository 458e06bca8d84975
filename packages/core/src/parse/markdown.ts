import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { useLeanTokens } from './lean-tokens.ts';
import { locateTokens } from './located-tokens.ts';
import { noteRules } from './note-rules.ts';

let shared: MarkdownIt | undefined;

/**
 * The one markdown-it of core: CommonMark, tables, strikethrough, bare `scheme://` links, and our notes. Every link is
 * parsed as a link, whatever its scheme; what is safe to follow is decided where it is rendered.
 */
export function markdown(): MarkdownIt {
  if (shared) return shared;
  const instance = new createMarkdownIt({ html: true, linkify: true });
  instance.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  instance.validateLink = () => true;
  useLeanTokens(instance);
  noteRules(instance);
  locateTokens(instance);
  shared = instance;
  return instance;
}
