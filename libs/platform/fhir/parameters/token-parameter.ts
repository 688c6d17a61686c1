import { badParameter } from '../fhir.errors.js';
import type { FhirParameter, ParameterDeclaration } from './fhir-parameter.js';
import { readToken } from './read-token.js';

interface Codes {
  /** Systems that the codes have; a token with another one is met by nothing. */
  readonly systems?: readonly string[];
  /** What is stored for each code; a code that is missing is met by nothing. Without it codes are stored as they are. */
  readonly stored?: Readonly<Record<string, readonly string[]>>;
}

/** A code, with or without its system. */
export function tokenParameter(declaration: ParameterDeclaration, codes: Codes = {}): FhirParameter {
  const { name, field } = declaration;
  return {
    ...declaration,
    type: 'token',
    read(values) {
      const found = values.flatMap((value) => {
        const { system, code } = readToken(value);
        if (code === undefined) throw badParameter(name, 'must have a code');
        if (system && codes.systems && !codes.systems.includes(system)) return [];
        if (!codes.stored) return [code];
        return Object.hasOwn(codes.stored, code) ? codes.stored[code]! : [];
      });
      return { field, kind: 'equal', values: found };
    },
  };
}
