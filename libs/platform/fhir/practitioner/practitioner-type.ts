import type { FhirType } from '../fhir-type.js';
import { identifierParameter } from '../parameters/identifier-parameter.js';
import { stringParameter } from '../parameters/string-parameter.js';
import { tokenParameter } from '../parameters/token-parameter.js';
import { PRACTITIONER_ID, type PractitionerResource } from './practitioner-resource.js';

/** The same for every source of practitioners, whose queries take these fields. */
export const PRACTITIONER: FhirType<PractitionerResource> = {
  name: 'Practitioner',
  documentation:
    'Who refers patients, for callers who may see orders, and who reads studies, for those who may see users.',
  parameters: [
    identifierParameter(
      {
        name: 'identifier',
        field: 'identifier',
        definition: 'Practitioner-identifier',
        documentation: 'What the practice knows them by',
      },
      ({ system, code }, base) => {
        if (system && system !== base.system(PRACTITIONER_ID)) return undefined;
        return code === undefined ? {} : { value: code };
      },
    ),
    stringParameter({
      name: 'name',
      field: 'name',
      definition: 'Practitioner-name',
      documentation: 'A word of the name',
    }),
    tokenParameter(
      {
        name: 'email',
        field: 'email',
        definition: 'individual-email',
        documentation: 'Exactly so',
        optional: true,
      },
      { systems: ['email'] },
    ),
    tokenParameter(
      {
        name: 'active',
        field: 'active',
        definition: 'Practitioner-active',
        documentation: 'Whether they still work with the practice',
      },
      { stored: { true: ['true'], false: ['false'] } },
    ),
  ],
  sorts: { _lastUpdated: 'updatedAt' },
  defaultSort: '-updatedAt',
  includes: [],
  required: ['active'],
  summary: ['identifier', 'name', 'telecom'],
};
