import { unescaped } from '../split-values.js';
import type { FhirParameter, ParameterDeclaration } from './fhir-parameter.js';

/** A text: a word of it begins so, whatever its case and accents; `:contains` anywhere, `:exact` it is just that. */
export function stringParameter(declaration: ParameterDeclaration): FhirParameter {
  const { field } = declaration;
  return {
    ...declaration,
    type: 'string',
    modifiers: ['exact', 'contains'],
    read(escaped, modifier) {
      const values = escaped.map(unescaped);
      if (modifier === 'exact') return { field, kind: 'equal', values };
      return { field, kind: modifier === 'contains' ? 'contains' : 'starts', values };
    },
  };
}
