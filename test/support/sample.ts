/** A JSON schema as an OpenAPI 3.0 document writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly example?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** A value that a schema should accept; ids are the given one. */
export function sample(schema: Schema | undefined, api: OpenApi, id: string, depth = 0): unknown {
  if (!schema || depth > 6) return {};
  if (schema.$ref)
    return sample(api.components?.schemas?.[schema.$ref.split('/').pop()!], api, id, depth + 1);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  const part = schema.allOf?.[0] ?? schema.oneOf?.[0];
  if (part) return sample(part, api, id, depth + 1);
  if (schema.type === 'array') return schema.items ? [sample(schema.items, api, id, depth + 1)] : [];
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return text(schema, id);
  const entries = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, /Id$/.test(name) ? id : sample(property, api, id, depth + 1)] as const,
  );
  return Object.fromEntries(entries);
}

function text({ format, minLength = 0 }: Schema, id: string): string {
  if (format === 'uuid') return id;
  if (format === 'date-time') return '2027-01-04T09:00:00Z';
  if (format === 'date') return '1980-03-12';
  if (format === 'email') return 'somebody@elsewhere.test';
  return 'text'.padEnd(minLength, 'x');
}
