import type { QidoLevel } from '../../../../application/queries/search-dicom/qido-level.js';
import type { JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { IdentifierFailure } from '../identifier-failure.js';
import { keyText } from '../read-identifier.js';

/** The levels of Query/Retrieve (PS3.4, C.6.1.1 and C.6.2.1). */
export type QueryLevel = 'patient' | QidoLevel;

const LEVELS: Readonly<Record<string, QueryLevel>> = {
  PATIENT: 'patient',
  STUDY: 'study',
  SERIES: 'series',
  IMAGE: 'instance',
};

/** How deep a level is. */
export const DEPTH: Readonly<Record<QueryLevel, number>> = { patient: 0, study: 1, series: 2, instance: 3 };

/** @throws IdentifierFailure when there is no level, or none that the model has */
export function queryLevel(identifier: JsonDataSet, isPatientRoot: boolean): QueryLevel {
  const level = LEVELS[keyText(identifier['00080052'])];
  if (!level || (level === 'patient' && !isPatientRoot))
    throw new IdentifierFailure('(0008,0052) is no level of this model');
  return level;
}
