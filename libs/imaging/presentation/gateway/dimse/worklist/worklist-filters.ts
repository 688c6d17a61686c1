import type { WorklistFilters } from '../../../../application/queries/find-modality-worklist/find-modality-worklist.query.js';
import type { QidoFilter } from '../../../../application/queries/search-dicom/qido-filter.js';
import type { JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import type { Vr } from '../../../../domain/dicom/dictionary/vr.js';
import { parseFilter } from '../../../public/dicomweb/qido/parse-filter.js';
import { QidoFailure } from '../../../public/dicomweb/qido/qido-failure.js';
import { IdentifierFailure } from '../identifier-failure.js';
import { firstItem, keyText } from '../read-identifier.js';

/** The matching keys (PS3.4, Table K.6-1), those of the scheduled step's item first. */
const OF_STEP: readonly [keyof WorklistFilters, string, Vr][] = [
  ['startDate', '00400002', 'DA'],
  ['startTime', '00400003', 'TM'],
  ['modality', '00080060', 'CS'],
  ['stationAeTitle', '00400001', 'AE'],
  ['performingPhysicianName', '00400006', 'PN'],
  ['stepId', '00400009', 'SH'],
];
const OF_ORDER: readonly [keyof WorklistFilters, string, Vr][] = [
  ['patientName', '00100010', 'PN'],
  ['patientId', '00100020', 'LO'],
  ['accessionNumber', '00080050', 'SH'],
  ['requestedProcedureId', '00401001', 'SH'],
  ['studyInstanceUid', '0020000D', 'UI'],
];

/** @throws IdentifierFailure when a key's value is not valid for its attribute */
export function worklistFilters(identifier: JsonDataSet): WorklistFilters {
  const step = firstItem(identifier['00400100']);
  const filters: Partial<Record<keyof WorklistFilters, QidoFilter>> = {};
  for (const [keys, dataSet] of [[OF_STEP, step] as const, [OF_ORDER, identifier] as const]) {
    for (const [name, tag, vr] of keys) {
      const filter = filterOf(tag, vr, keyText(dataSet[tag]));
      if (filter) filters[name] = filter;
    }
  }
  const { startDate, startTime, ...others } = filters;
  const start = keyText(step['00400003']).includes('-') ? moments(startDate, startTime) : undefined;
  return start ? { ...others, startDate, start } : filters;
}

/** Of ranges of the same form the moments between both first and both last ends (PS3.4, Table K.6-1 and C.2.2.2.5.4). */
function moments(days: QidoFilter | undefined, times: QidoFilter | undefined): QidoFilter | undefined {
  if (days?.kind !== 'range' || times?.kind !== 'range') return undefined;
  const ends = ['from', 'to'] as const;
  if (ends.some((end) => (days[end] === undefined) !== (times[end] === undefined))) return undefined;
  const [from, to] = ends.map((end) => (days[end] === undefined ? undefined : `${days[end]}${times[end]}`));
  return { kind: 'range', from, to };
}

function filterOf(tag: string, vr: Vr, text: string): QidoFilter | undefined {
  try {
    return parseFilter(tag, vr, text);
  } catch (error) {
    if (!(error instanceof QidoFailure)) throw error;
    throw new IdentifierFailure(`the value of ${tag} is not valid for its attribute`);
  }
}
