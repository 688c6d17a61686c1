import type { QidoFilter } from '../../../../application/queries/search-dicom/qido-filter.js';
import {
  QIDO_KEYS,
  type QidoKey,
  type QidoKeyProperties,
} from '../../../../application/queries/search-dicom/qido-keys.js';
import type { JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { formatTag } from '../../../../domain/dicom/dictionary/format-tag.js';
import { parseFilter } from '../../../public/dicomweb/qido/parse-filter.js';
import { QidoFailure } from '../../../public/dicomweb/qido/qido-failure.js';
import { IdentifierFailure } from '../identifier-failure.js';
import { firstItem, keyText } from '../read-identifier.js';
import { DEPTH, type QueryLevel, queryLevel } from './query-level.js';

/** A C-FIND request taken apart. */
export interface FindRequest {
  readonly level: QueryLevel;
  readonly filters: Readonly<Partial<Record<QidoKey, QidoFilter>>>;
}

/** Patients have only what is said of them. */
const OF_PATIENTS = new Set<QidoKey>([
  'patientId',
  'issuerOfPatientId',
  'patientName',
  'patientBirthDate',
  'patientSex',
]);

/** The unique key of each level above instances (PS3.4, Tables C.6-1 to C.6-3). */
const UNIQUE: readonly [QueryLevel, QidoKey, string][] = [
  ['patient', 'patientId', '00100020'],
  ['study', 'studyInstanceUid', '0020000D'],
  ['series', 'seriesInstanceUid', '0020000E'],
];

/**
 * Reads the keys of a query (PS3.4, C.2.2.2 and C.4.1). Without relational queries each level above has to be named by its
 * unique key; the patient's may be left out where the study's, which is unique by itself, is there.
 *
 * @throws IdentifierFailure when the identifier does not suit the model
 */
export function readQuery(
  identifier: JsonDataSet,
  { isPatientRoot, isRelational }: { isPatientRoot: boolean; isRelational: boolean },
): FindRequest {
  const level = queryLevel(identifier, isPatientRoot);
  const filters: Partial<Record<QidoKey, QidoFilter>> = {};
  for (const [name, properties] of Object.entries(QIDO_KEYS) as [QidoKey, QidoKeyProperties][]) {
    if (level === 'patient' ? !OF_PATIENTS.has(name) : DEPTH[properties.level] > DEPTH[level]) continue;
    const filter = filterOf(identifier, properties);
    if (filter) filters[name] = filter;
  }
  if (!isRelational) checkUniqueKeys(level, filters, isPatientRoot);
  return { level, filters };
}

function filterOf(identifier: JsonDataSet, { path, vr }: QidoKeyProperties): QidoFilter | undefined {
  const tags = path.map(formatTag);
  const last = tags.pop() ?? '';
  const around = tags.reduce((dataSet, tag) => firstItem(dataSet[tag]), identifier);
  try {
    return parseFilter(last, vr, keyText(around[last]));
  } catch (error) {
    if (!(error instanceof QidoFailure)) throw error;
    throw new IdentifierFailure(`the value of ${last} is not valid for its attribute`);
  }
}

function checkUniqueKeys(level: QueryLevel, filters: FindRequest['filters'], isPatientRoot: boolean): void {
  for (const [above, key, tag] of UNIQUE) {
    if (DEPTH[above] >= DEPTH[level] || (above === 'patient' && !isPatientRoot)) continue;
    const filter = filters[key];
    const isSingle = filter?.kind === 'equal' && filter.values.length === 1;
    const isNamedByStudy = above === 'patient' && level !== 'study' && filter === undefined;
    if (!isSingle && !isNamedByStudy)
      throw new IdentifierFailure(`${tag}, the unique key of a level above, has no single value`);
  }
}
