import type { EntitySchema } from 'typeorm';

const SCHEMAS = Symbol('schemas');

/** Declares, on a context's module, how its aggregates map to tables. */
export function DeclareSchemas(...schemas: EntitySchema<never>[] | EntitySchema[]): ClassDecorator {
  return (target) => Reflect.defineMetadata(SCHEMAS, schemas, target);
}

export function schemasOf(module: object): EntitySchema[] {
  return (Reflect.getMetadata(SCHEMAS, module) as EntitySchema[] | undefined) ?? [];
}
