import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';

const described = (description: string) => ({
  description,
  content: { 'application/fhir+json': { schema: { type: 'object' as const, additionalProperties: true } } },
});

/** Describes a route that answers a FHIR resource, and an OperationOutcome where it refuses. */
export const ApiFhir = (resource: string): MethodDecorator =>
  applyDecorators(
    ApiOkResponse(described(`${resource} (hl7.org/fhir/R4)`)),
    ApiResponse({ ...described('Refused: an OperationOutcome.'), status: '4XX' }),
  );
