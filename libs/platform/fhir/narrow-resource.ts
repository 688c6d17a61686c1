import type { FhirResource } from './fhir-resource.js';
import type { FhirSummary } from './fhir-search.js';
import type { FhirType } from './fhir-type.js';

const ALWAYS = ['resourceType', 'id', 'meta'];
const SUBSETTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
} as const;

/** A resource with the elements that `_summary` or `_elements` leave, marked as a part (hl7.org/fhir/R4/search.html#summary). */
export function narrowResource(
  resource: FhirResource,
  type: Pick<FhirType, 'required' | 'summary'>,
  summary: FhirSummary,
  elements: readonly string[] | undefined,
): FhirResource {
  const kept = keptElements(type, summary, elements);
  if (!kept) return resource;
  const entries = Object.entries(resource).filter(([name]) => kept(name));
  return {
    ...(Object.fromEntries(entries) as unknown as FhirResource),
    meta: { ...resource.meta, tag: [...(resource.meta?.tag ?? []), SUBSETTED] },
  };
}

function keptElements(
  { required, summary: summaryElements }: Pick<FhirType, 'required' | 'summary'>,
  summary: FhirSummary,
  elements: readonly string[] | undefined,
): ((name: string) => boolean) | undefined {
  const of = (...names: readonly string[]) => {
    const kept = new Set([...ALWAYS, ...required, ...names]);
    return (name: string) => kept.has(name);
  };
  if (elements) return of(...elements);
  if (summary === 'true') return of(...summaryElements);
  if (summary === 'text') return of('text');
  if (summary === 'data') return (name) => name !== 'text';
  return undefined;
}
