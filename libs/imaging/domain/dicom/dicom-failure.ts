import { FAILURE_REASON } from './failure-reason.js';

const REASONS = {
  'dicom.not-part10': FAILURE_REASON.cannotUnderstand,
  'dicom.malformed': FAILURE_REASON.cannotUnderstand,
  'dicom.truncated': FAILURE_REASON.cannotUnderstand,
  'dicom.too-deep': FAILURE_REASON.cannotUnderstand,
  'dicom.too-large': FAILURE_REASON.outOfResources,
  'dicom.transfer-syntax-not-supported': FAILURE_REASON.transferSyntaxNotSupported,
  'dicom.sop-class-not-supported': FAILURE_REASON.sopClassNotSupported,
  'dicom.identifier-missing': FAILURE_REASON.dataSetMismatch,
  'dicom.identifier-invalid': FAILURE_REASON.dataSetMismatch,
  'dicom.study-mismatch': FAILURE_REASON.studyMismatch,
  'dicom.duplicate-instance': FAILURE_REASON.duplicateInstance,
  'dicom.processing-failure': FAILURE_REASON.processingFailure,
} as const;

/** Why one instance is refused: a stable code, in words and as a number for the store response. */
export type DicomFailureCode = keyof typeof REASONS;

/** One instance is refused. The message tells where and why in terms of the encoding, never a value out of the data set. */
export class DicomFailure extends Error {
  /** The number for Failure Reason (0008,1197). */
  readonly failureReason: number;

  constructor(
    readonly code: DicomFailureCode,
    message: string,
  ) {
    super(message);
    this.name = 'DicomFailure';
    this.failureReason = REASONS[code];
  }
}
