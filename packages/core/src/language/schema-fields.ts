import * as v from 'valibot';

/** A field of a YAML file, as an editor explains it. */
export interface SchemaField {
  readonly key: string;
  /** The sentence in its schema. */
  readonly means: string;
  readonly required: boolean;
  readonly form: 'text' | 'number' | 'yes-no' | 'list' | 'map';
  readonly examples: readonly string[];
  /** The fields of a map. */
  readonly fields: readonly SchemaField[];
}

type Schema = v.GenericSchema & {
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
};

const forms: Readonly<Record<string, SchemaField['form']>> = {
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
  loose_object: 'map',
  object: 'map',
};

/** Returns the fields of an object schema: required ones first, otherwise in its order. */
export function schemaFields(schema: v.GenericSchema): readonly SchemaField[] {
  const fields = Object.entries((schema as Schema).entries ?? {}).map(([key, entry]): SchemaField => {
    const optional = entry.type === 'optional' && entry.wrapped !== undefined;
    const inner = optional ? (entry.wrapped as Schema) : entry;
    return {
      key,
      means: v.getDescription(inner) ?? '',
      required: !optional,
      form: forms[inner.type] ?? 'text',
      examples: v.getExamples(inner).map(String),
      fields: schemaFields(inner),
    };
  });
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
}
