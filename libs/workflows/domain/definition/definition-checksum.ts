import { createHash } from 'node:crypto';
import type { WorkflowDefinition } from './workflow-definition.js';

/** SHA-256 (hexadecimal) of a definition, the same for every order of its keys: jsonb keeps none. */
export function definitionChecksum(definition: WorkflowDefinition): string {
  return createHash('sha256').update(canonical(definition)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
