import { FAILURE_REASON } from '../../../../domain/dicom/failure-reason.js';
import { isUid } from '../../../../domain/dicom/is-uid.js';
import type { StoreOutcome } from '../../../../application/services/store-outcome.js';
import type { DicomwebBase } from '../dicomweb-base.js';

interface Attribute {
  readonly vr: string;
  readonly Value?: readonly unknown[];
}

type Item = Readonly<Record<string, Attribute>>;

/** The answer to a store request (PS3.18, 10.5.3 and Annex I.2). */
export interface StoreAnswer {
  /** 200 all stored, 202 some failed or stored with warnings, 409 all failed (Table 10.5.3-1). */
  readonly status: 200 | 202 | 409;
  /** The data set in the DICOM JSON Model; its names ascend. */
  readonly body: Item;
}

/** Makes the answer out of the parts' outcomes; there is at least one. */
export function storeAnswer(outcomes: readonly StoreOutcome[], base: DicomwebBase): StoreAnswer {
  const stored = outcomes.filter(({ failureReason }) => failureReason === undefined);
  const failed = outcomes.filter(({ failureReason }) => failureReason !== undefined);
  const named = failed.filter(isNamed);
  const others = failed.filter((outcome) => !isNamed(outcome));
  const warned = stored.some(({ warningReason }) => warningReason !== undefined);
  const studies = new Set(stored.map(({ studyInstanceUid }) => studyInstanceUid));
  const [study] = studies;
  return {
    status: stored.length === 0 ? 409 : failed.length > 0 || warned ? 202 : 200,
    body: {
      ...(study !== undefined &&
        studies.size === 1 && { '00081190': { vr: 'UR', Value: [base.study(study)] } }),
      ...(named.length > 0 && { '00081198': sequence(named.map(failedItem)) }),
      ...(stored.length > 0 && { '00081199': sequence(stored.map((outcome) => storedItem(outcome, base))) }),
      ...(others.length > 0 && { '0008119A': sequence(others.map(otherItem)) }),
    },
  };
}

const sequence = (items: readonly Item[]): Attribute => ({ vr: 'SQ', Value: items });
const uid = (value: string | undefined): Attribute => ({
  vr: 'UI',
  ...(value !== undefined && { Value: [value] }),
});

/** A part is named by its class and instance; without them it goes to Other Failures Sequence. */
function isNamed({ sopClassUid, sopInstanceUid }: StoreOutcome): boolean {
  return [sopClassUid, sopInstanceUid].every((value) => value !== undefined && isUid(value));
}

function storedItem(outcome: StoreOutcome, base: DicomwebBase): Item {
  const { sopClassUid, sopInstanceUid = '', seriesInstanceUid = '', studyInstanceUid = '' } = outcome;
  const { warningReason } = outcome;
  const url = base.instance({ studyInstanceUid, seriesInstanceUid, sopInstanceUid });
  return {
    '00081150': uid(sopClassUid),
    '00081155': uid(sopInstanceUid),
    '00081190': { vr: 'UR', Value: [url] },
    ...(warningReason !== undefined && { '00081196': { vr: 'US', Value: [warningReason] } }),
  };
}

function failedItem(outcome: StoreOutcome): Item {
  return {
    '00081150': uid(outcome.sopClassUid),
    '00081155': uid(outcome.sopInstanceUid),
    ...otherItem(outcome),
  };
}

function otherItem({ failureReason = FAILURE_REASON.processingFailure }: StoreOutcome): Item {
  return { '00081197': { vr: 'US', Value: [failureReason] } };
}
