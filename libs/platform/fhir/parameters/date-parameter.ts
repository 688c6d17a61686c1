import type { RecordSpan } from '#kernel';
import { dateSpan } from '../date-span.js';
import { badParameter } from '../fhir.errors.js';
import type { FhirParameter, ParameterDeclaration } from './fhir-parameter.js';

/** A date or time with the prefixes eq, ne, gt, lt, ge, le, sa and eb. */
export function dateParameter(of: 'instant' | 'day', declaration: ParameterDeclaration): FhirParameter {
  const { name, field } = declaration;
  return {
    ...declaration,
    type: 'date',
    read(values) {
      const spans = values.map((value): RecordSpan => {
        const span = dateSpan(value, of);
        if (!span)
          throw badParameter(name, 'must be a date with one of eq, ne, gt, lt, ge, le, sa, eb before it');
        return span;
      });
      return { field, kind: 'span', spans };
    },
  };
}
