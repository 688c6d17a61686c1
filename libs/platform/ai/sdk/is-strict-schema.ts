import { z } from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

/**
 * Whether a schema fulfils the conditions of OpenAI's strict mode that zod's schemas may not: all fields of all objects
 * required, and no others (platform.openai.com/docs/guides/structured-outputs, "Supported schemas").
 */
export function isStrictSchema(schema: z.ZodType): boolean {
  let strict = true;
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { type, properties = {}, required = [], additionalProperties } = jsonSchema as JsonSchema;
      if (type !== 'object') return;
      const isOpen = typeof additionalProperties === 'object' || additionalProperties === true;
      strict &&= !isOpen && Object.keys(properties).every((name) => required.includes(name));
    },
  });
  return strict;
}
