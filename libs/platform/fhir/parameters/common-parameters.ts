import { isId } from '#kernel';
import { dateParameter } from './date-parameter.js';
import type { FhirParameter } from './fhir-parameter.js';
import { tokenParameter } from './token-parameter.js';

const id = tokenParameter({
  name: '_id',
  field: 'id',
  definition: 'Resource-id',
  documentation: 'The logical id',
});

/** What every type can be searched by: fields `id` and `updatedAt`. */
export const COMMON_PARAMETERS: readonly FhirParameter[] = [
  {
    ...id,
    read(values, modifier, base) {
      const filter = id.read(values, modifier, base);
      return filter.kind === 'equal' ? { ...filter, values: filter.values.filter(isId) } : filter;
    },
  },
  dateParameter('instant', {
    name: '_lastUpdated',
    field: 'updatedAt',
    definition: 'Resource-lastUpdated',
    documentation: 'When the resource changed last',
  }),
];
