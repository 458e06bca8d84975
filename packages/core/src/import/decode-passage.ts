import { decodeText } from '../text/decode-text.ts';
import { type ImportLog, withoutPins } from './import-log.ts';
import { ImportRefused } from './import-refused.ts';

/**
 * Decodes bytes as text, in the requested encoding, the one that the file declares as HTML and XML do, or one detected
 * from its bytes. Reports a guess.
 */
export function decodePassage(bytes: Uint8Array, asked: string | undefined, log: ImportLog): string {
  if (asked !== undefined) {
    const decoder = decoderFor(asked);
    if (!decoder) {
      throw new ImportRefused(
        '“{encoding}” is not an encoding that can be read.',
        'Try utf-8, utf-16le or windows-1252.',
        {
          encoding: asked,
        },
      );
    }
    return withoutPins(decoder.decode(bytes));
  }
  const { text, encoding } = decodeText(bytes);
  if (encoding !== 'windows-1252') return withoutPins(text);
  const declared =
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w.:-]{1,40})|^<\?xml[^>]{1,80}encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(
      text.slice(0, 4096),
    );
  const decoder = decoderFor(declared?.[1] ?? declared?.[2] ?? '');
  if (decoder) return withoutPins(decoder.decode(bytes));
  log.find('import-encoding', undefined, { encoding });
  return withoutPins(text);
}

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return encoding === '' ? undefined : new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}
