import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = OpenAPIObject['paths'][string]['post'] & object;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** RFC 9457, as `send-problem.ts` writes it. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', example: 'urn:isocenter:problem:kernel.invalid-input' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable, for programs.' },
    correlationId: { type: 'string', format: 'uuid' },
    errors: {
      type: 'array',
      description: 'The fields that were refused.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const CORRELATION = {
  description: 'The key of GET /v1/traces/{correlationId}.',
  schema: { type: 'string', format: 'uuid' },
};

const REFUSED = {
  description: 'Refused or failed: a problem document (RFC 9457).',
  headers: { 'X-Correlation-Id': CORRELATION },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent again with the same key, the request changes nothing and answers what it answered.',
  schema: { type: 'string', maxLength: 200 },
} as const;

/** Adds what all doors have in common: problem documents, the correlation id, and keys to repeat a POST by. */
export function withCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) complete(operation, method === 'post');
    }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  return document;
}

function complete(operation: Operation, post: boolean): void {
  for (const answer of Object.values(operation.responses))
    if (answer && !('$ref' in answer))
      answer.headers = { ...answer.headers, 'X-Correlation-Id': CORRELATION };
  operation.responses['default'] ??= REFUSED;
  if (post && operation.security) operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY];
}
