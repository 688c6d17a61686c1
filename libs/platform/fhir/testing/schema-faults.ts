import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

/** Elements that the resource itself must have, which the schema says of few: their cardinality is 1..1 or 1..* (R4). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  ServiceRequest: ['status', 'intent', 'subject'],
  ImagingStudy: ['status', 'subject'],
  DiagnosticReport: ['status', 'code', 'issued', 'performer', 'imagingStudy'],
  Binary: ['contentType'],
  Bundle: ['type'],
  CapabilityStatement: ['status', 'date', 'kind', 'fhirVersion', 'format', 'rest'],
  OperationOutcome: ['issue'],
};

const { definitions } = JSON.parse(readFileSync('test/data/fhir/r4.schema.json', 'utf8')) as {
  definitions: Readonly<Record<string, Schema>>;
};

/** What of a resource is not as the JSON schema of FHIR R4 has it, by path; also lists and texts that are empty. */
export function schemaFaults(resource: unknown): string[] {
  return faultsOf(resource, { $ref: '#/definitions/ResourceList' }, '');
}

function faultsOf(value: unknown, schema: Schema, path: string): string[] {
  if (schema.$ref === '#/definitions/ResourceList') return ofResource(value, path);
  if (schema.$ref) return faultsOf(value, definitions[schema.$ref.split('/').at(-1)!]!, path);
  if (value === null || value === '') return [`${path} is empty`];
  if (schema.const !== undefined && value !== schema.const) return [`${path} is not ${schema.const}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path} is none of ${schema.enum.join(', ')}`];
  if (schema.pattern && !hasForm(value, schema.pattern)) return [`${path} has not the form`];
  if (schema.type && ['string', 'number', 'boolean'].includes(schema.type) && typeof value !== schema.type)
    return [`${path} is no ${schema.type}`];
  if (schema.type === 'array') return ofList(value, schema, path);
  return schema.properties ? ofObject(value, schema, path) : [];
}

const hasForm = (value: unknown, pattern: string): boolean =>
  new RegExp(pattern).test(typeof value === 'object' ? '' : `${value as string | number | boolean}`);

function ofResource(value: unknown, path: string): string[] {
  const name = (value as { resourceType?: string } | null)?.resourceType ?? '';
  const schema = definitions[name];
  if (!schema) return [`${path} is no resource`];
  const missing = (REQUIRED[name] ?? []).filter((element) => !Object.hasOwn(value as object, element));
  return [
    ...missing.map((element) => `${path}/${name} lacks ${element}`),
    ...faultsOf(value, schema, `${path}/${name}`),
  ];
}

function ofList(value: unknown, { items = {} }: Schema, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} is no list`];
  if (value.length === 0) return [`${path} is empty`];
  return value.flatMap((item, n) => faultsOf(item, items, `${path}/${n}`));
}

function ofObject(value: unknown, schema: Schema, path: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${path} is no object`];
  const { properties = {}, required = [], additionalProperties } = schema;
  const elements = Object.entries(value as object);
  if (elements.length === 0) return [`${path} is empty`];
  return [
    ...required
      .filter((name) => !Object.hasOwn(value as object, name))
      .map((name) => `${path} lacks ${name}`),
    ...elements.flatMap(([name, element]) => {
      const own = properties[name];
      if (own) return faultsOf(element, own, `${path}/${name}`);
      return additionalProperties === false ? [`${path} has no ${name}`] : [];
    }),
  ];
}
