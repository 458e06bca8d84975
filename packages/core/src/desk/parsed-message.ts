import * as v from 'valibot';

/** A valid message, or why it is invalid. */
export type Parsed<Message> = { ok: true; message: Message } | { ok: false; reason: string };

/** Validates what one side of a webview received from the other; never throws. */
export function parsedMessage<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, data);
  if (result.success) return { ok: true, message: result.output };
  const [issue] = result.issues;
  return { ok: false, reason: `${v.getDotPath(issue) ?? 'message'}: ${issue.message}` };
}
