import { type FieldError, invalid } from '#kernel';
import { definitionSchema } from './definition-schema.js';
import type { WorkflowDefinition } from './workflow-definition.js';

/**
 * Reads a definition that somebody sent.
 * @throws DomainError `workflows.malformed-definition` with the path of every fault
 */
export function parseDefinition(value: unknown): WorkflowDefinition {
  const parsed = definitionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map<FieldError>(({ path, message }) => ({
    field: ['definition', ...path].map(String).join('.'),
    message,
  }));
  throw invalid('workflows.malformed-definition', 'This is not the definition of a workflow.', faults);
}
