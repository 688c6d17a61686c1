import type { WorklistStep } from '../../../../application/queries/find-modality-worklist/worklist-step.js';
import type { JsonAttribute, JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { orderStudyUid } from '../../../../domain/dicom/order-study-uid.js';

/** Requested Procedure Priority (0040,1003; PS3.3, C.4.11). */
const PRIORITY = { stat: 'STAT', urgent: 'HIGH', routine: 'ROUTINE' } as const;
/** Where procedures have their codes: the practice's own. */
const CODING_SCHEME = '99ISOCENTER';

const value = (vr: string, ...values: (string | null)[]): JsonAttribute => {
  const present = values.filter((each) => each !== null && each !== '');
  return present.length === 0 ? { vr } : { vr, Value: present };
};
/** Text that fits its VR: backslashes would part values. */
const text = (vr: string, most: number, written: string | null): JsonAttribute =>
  value(vr, written?.replace(/[\\\r\n\t]+/g, ' ').slice(0, most) ?? null);
const name = (written: string | null): JsonAttribute =>
  written === null ? { vr: 'PN' } : { vr: 'PN', Value: [{ Alphabetic: written }] };

/**
 * One worklist item (PS3.4, Table K.6-1): of what is known of the step that which the identifier asks for, and empty what
 * else it asks for.
 */
export function worklistAnswer(step: WorklistStep, identifier: JsonDataSet): JsonDataSet {
  return select(wholeItem(step), identifier);
}

function wholeItem(step: WorklistStep): JsonDataSet {
  const scheduled = {
    '00080060': value('CS', step.modality),
    '00400001': value('AE', ...step.stationAeTitles),
    '00400002': value('DA', step.startDate),
    '00400003': value('TM', step.startTime),
    '00400007': text('LO', 64, step.procedureName),
    '00400009': text('SH', 16, step.accessionNumber),
    '00400011': text('SH', 16, step.siteName),
    '00400020': value('CS', 'SCHEDULED'),
  };
  const code = step.procedureCode && {
    '00080100': text('SH', 16, step.procedureCode),
    '00080102': value('SH', CODING_SCHEME),
    '00080104': text('LO', 64, step.procedureName),
  };
  return {
    '00080050': text('SH', 16, step.accessionNumber),
    '00080090': name(step.referrerName),
    '00100010': name(step.patientName),
    '00100020': text('LO', 64, step.patientId),
    '00100030': value('DA', step.patientBirthDate),
    '00100040': value('CS', step.patientSex),
    '0020000D': value('UI', orderStudyUid(step.orderId)),
    '00321032': name(step.referrerName),
    '00321060': text('LO', 64, step.procedureName),
    '00321064': code ? { vr: 'SQ', Value: [code] } : { vr: 'SQ' },
    '00400100': { vr: 'SQ', Value: [scheduled] },
    '00401001': text('SH', 16, step.accessionNumber),
    '00401002': text('LO', 64, step.reason),
    '00401003': value('SH', PRIORITY[step.priority]),
  };
}

/** A sequence without an item asks for all of it (PS3.4, C.2.2.2.6). */
function select(whole: JsonDataSet, asked: JsonDataSet): JsonDataSet {
  const chosen: Record<string, JsonAttribute> = {};
  for (const [tag, { vr, Value: items }] of Object.entries(asked)) {
    if (tag === '00080005' || tag.endsWith('0000')) continue;
    const known = whole[tag];
    const [item] = items ?? [];
    const isNested = known?.vr === 'SQ' && typeof item === 'object' && item !== null;
    if (isNested && Object.keys(item).length > 0)
      chosen[tag] = {
        vr: 'SQ',
        Value: (known.Value ?? []).map((each) => select(each as JsonDataSet, item as JsonDataSet)),
      };
    else chosen[tag] = known ?? { vr };
  }
  return chosen;
}
