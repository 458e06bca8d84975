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
  list('people', 'Persons whom the passage names.', schemaFields(referenceSchemas.people)),
  list('places', 'Places, each with its latitude and longitude.', schemaFields(referenceSchemas.places)),
  list('terms', 'Words that a student may not know.', schemaFields(referenceSchemas.terms)),
  list(
    'events',
    'What happened when, in which section, and how it is known.',
    schemaFields(referenceSchemas.events),
  ),
];

/** The field that a path of keys leads to. */
export function fieldAt(fields: readonly SchemaField[], path: readonly string[]): SchemaField | undefined {
  const [first, ...rest] = path;
  const field = fields.find(({ key }) => key === first);
  return field && rest.length > 0 ? fieldAt(field.fields, rest) : field;
}
