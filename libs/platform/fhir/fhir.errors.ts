import { DomainError, invalid, notFound } from '#kernel';

/** A parameter that we know has a value or modifier that it cannot have. Values are not repeated: they may name somebody. */
export const badParameter = (name: string, message: string): DomainError =>
  invalid('fhir.bad-parameter', `The search parameter ${name} cannot be understood: ${message}.`, [
    { field: name, message },
  ]);

export const unknownParameters = (names: readonly string[]): DomainError =>
  invalid(
    'fhir.unknown-parameter',
    `Not supported here, and strict handling was asked for: ${names.join(', ')}.`,
    names.map((field) => ({ field, message: 'is not supported' })),
  );

export const unknownType = (): DomainError =>
  new DomainError(
    'not-found',
    'fhir.unknown-type',
    'Resources of this type are not here: see /fhir/metadata.',
  );

export const noSuchResource = (): DomainError => notFound('fhir.resource');

export const notOffered = (): DomainError =>
  new DomainError(
    'not-acceptable',
    'fhir.not-acceptable',
    'Answers are application/fhir+json of FHIR R4 (fhirVersion=4.0).',
  );

export const notAForm = (): DomainError =>
  new DomainError(
    'unsupported',
    'fhir.media-type',
    'Send the parameters as application/x-www-form-urlencoded.',
  );
