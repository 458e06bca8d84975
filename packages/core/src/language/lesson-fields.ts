import { frontMatterSchema } from '../model/front-matter.ts';
import { referenceSchemas } from '../model/reference-schema.ts';
import { type SchemaField, schemaFields } from './schema-fields.ts';

const list = (key: string, means: string, fields: readonly SchemaField[]): SchemaField => ({
  key,
  means,
  required: false,
  form: 'list',
  examples: [],
  fields,
});

/** The fields of the front matter of lesson.md. */
export const frontMatterFields: readonly SchemaField[] = schemaFields(frontMatterSchema);

/** The lists of reference.yaml with the fields of their entries. */
export const referenceFields: readonly SchemaField[] = [
  list('people', 'People the passage mentions.', schemaFields(referenceSchemas.people)),
  list('places', 'Places, each with its latitude and longitude.', schemaFields(referenceSchemas.places)),
  list('terms', 'Words that students may not know.', schemaFields(referenceSchemas.terms)),
  list(
    'events',
    'Events: what happened when, in which section, and the source.',
    schemaFields(referenceSchemas.events),
  ),
];

/** Returns the field at a path of keys. */
export function fieldAt(fields: readonly SchemaField[], path: readonly string[]): SchemaField | undefined {
  const [first, ...rest] = path;
  const field = fields.find(({ key }) => key === first);
  return field && rest.length > 0 ? fieldAt(field.fields, rest) : field;
}
