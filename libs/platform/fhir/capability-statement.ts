import type { FhirReverseInclude } from './fhir-search.js';
import type { FhirType } from './fhir-type.js';
import { COMMON_PARAMETERS } from './parameters/common-parameters.js';
import type { FhirParameter } from './parameters/fhir-parameter.js';

const DEFINITIONS = 'http://hl7.org/fhir/SearchParameter/';

interface Described {
  readonly url: string;
  readonly startedAt: Date;
  readonly types: readonly FhirType[];
  readonly referring: (type: FhirType) => readonly FhirReverseInclude[];
}

/** What this server does (hl7.org/fhir/R4/capabilitystatement.html), told by what the contexts offer: nothing else works. */
export function capabilityStatement({ url, startedAt, types, referring }: Described) {
  return {
    resourceType: 'CapabilityStatement' as const,
    status: 'active',
    date: startedAt.toISOString(),
    kind: 'instance',
    software: { name: 'Isocenter' },
    implementation: { description: 'Radiology: requests, studies and reports of a practice', url },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Read and search. Unknown search parameters are left aside and named in an OperationOutcome, or refused with Prefer: handling=strict.',
        security: {
          cors: true,
          description:
            'An API key with the permissions of what it reads, or an access token, as bearer token.',
        },
        resource: [...types]
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map((type) => described(type, referring(type))),
      },
    ],
  };
}

function described(type: FhirType, referring: readonly FhirReverseInclude[]) {
  const { name, documentation, parameters, includes } = type;
  const own = {
    type: name,
    profile: `http://hl7.org/fhir/StructureDefinition/${name}`,
    documentation,
    versioning: 'versioned',
    conditionalRead: 'full-support',
  };
  if (!parameters) return { ...own, interaction: [{ code: 'read' }] };
  return {
    ...own,
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    ...(includes.length > 0 ? { searchInclude: includes.map((include) => `${name}:${include.name}`) } : {}),
    ...(referring.length > 0
      ? { searchRevInclude: referring.map(({ type: source, parameter }) => `${source}:${parameter}`) }
      : {}),
    searchParam: [...COMMON_PARAMETERS, ...parameters].map(parameterOf),
  };
}

const parameterOf = ({ name, type, definition, documentation }: FhirParameter) => ({
  name,
  ...(definition ? { definition: `${DEFINITIONS}${definition}` } : {}),
  type,
  documentation,
});
