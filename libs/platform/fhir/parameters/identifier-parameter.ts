import type { FhirBase } from '../fhir-base.js';
import type { FhirParameter, ParameterDeclaration } from './fhir-parameter.js';
import { readToken, type Token } from './read-token.js';

type Identifier = { readonly value?: string; readonly issuer?: string };

/**
 * `value`, `system|value` or `system|`.
 *
 * @param identify what to look for; undefined where no record can have it
 */
export function identifierParameter(
  declaration: ParameterDeclaration,
  identify: (token: Token, base: FhirBase) => Identifier | undefined,
): FhirParameter {
  return {
    ...declaration,
    type: 'token',
    read(values, _modifier, base) {
      const identifiers = values.flatMap((value) => identify(readToken(value), base) ?? []);
      return { field: declaration.field, kind: 'identified', identifiers };
    },
  };
}
