import type { JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { isUid } from '../../../../domain/dicom/is-uid.js';
import { DEPTH, queryLevel } from '../find/query-level.js';
import { IdentifierFailure } from '../identifier-failure.js';
import { keyText } from '../read-identifier.js';

/** Which instances a retrieval names; at least one of the keys is there. */
export interface RetrieveKeys {
  readonly patientId?: string;
  readonly studyInstanceUids?: readonly string[];
  readonly seriesInstanceUids?: readonly string[];
  readonly sopInstanceUids?: readonly string[];
}

/**
 * Reads the unique keys of a retrieval (PS3.4, C.4.2.1.4 and C.4.3.1.3): that of its level, and those above as far as they
 * are given. There are lists of UIDs and no wildcards.
 *
 * @throws IdentifierFailure when the key of its level is missing, or one is no list of UIDs
 */
export function readRetrieveKeys(identifier: JsonDataSet, isPatientRoot: boolean): RetrieveKeys {
  const level = queryLevel(identifier, isPatientRoot);
  const patientId = keyText(identifier['00100020']);
  const keys = {
    patient: patientId === '' ? undefined : patientId,
    study: uids(identifier, '0020000D'),
    series: DEPTH[level] >= DEPTH.series ? uids(identifier, '0020000E') : undefined,
    instance: level === 'instance' ? uids(identifier, '00080018') : undefined,
  };
  if (keys[level] === undefined) throw new IdentifierFailure('the unique key of the level has no value');
  if (level === 'patient') return { patientId };
  return {
    ...(keys.patient !== undefined && { patientId }),
    ...(keys.study && { studyInstanceUids: keys.study }),
    ...(keys.series && { seriesInstanceUids: keys.series }),
    ...(keys.instance && { sopInstanceUids: keys.instance }),
  };
}

function uids(identifier: JsonDataSet, tag: string): string[] | undefined {
  const text = keyText(identifier[tag]);
  if (text === '') return undefined;
  const values = text.split('\\').map((value) => value.trim());
  if (!values.every((value) => isUid(value))) throw new IdentifierFailure(`${tag} is no list of UIDs`);
  return values;
}
