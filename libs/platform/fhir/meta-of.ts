import type { FhirMeta } from './fhir-elements.js';

/**
 * The meta of a record: its version is the time of its last change in microseconds, for whatever changes a record also changes
 * that, and nothing else does.
 *
 * @param updatedAt UTC with microseconds: `2026-11-21T10:00:00.123456Z`
 */
export function metaOf(updatedAt: string): FhirMeta {
  const micros = BigInt(Date.parse(updatedAt.slice(0, 19) + 'Z')) * 1_000n + BigInt(updatedAt.slice(20, 26));
  return { versionId: String(micros), lastUpdated: updatedAt };
}
