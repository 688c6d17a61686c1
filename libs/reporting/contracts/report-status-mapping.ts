export const REPORT_STAGES = [
  'unread',
  'drafted',
  'preliminary',
  'final',
  'corrected',
  'appended',
  'cancelled',
  'withdrawn',
] as const;

/**
 * How far a report has come, as other systems are told it: `corrected` and `appended` are the two ways to amend a signed
 * report, `cancelled` ends one before its signature, `withdrawn` after it.
 */
export type ReportStage = (typeof REPORT_STAGES)[number];

/** The flags of a DICOM SR document (PS3.3 C.17.2). */
export interface SrFlags {
  /** (0040,A491) */
  readonly completion: 'PARTIAL' | 'COMPLETE';
  /** (0040,A493) */
  readonly verification: 'UNVERIFIED' | 'VERIFIED';
  /** (0040,A496); null while nothing is issued. */
  readonly preliminary: 'PRELIMINARY' | 'FINAL' | null;
  /** Whether it replaces a document: Predecessor Documents Sequence (0040,A360). */
  readonly hasPredecessor: boolean;
}

export interface ReportStatusMapping {
  /** FHIR R4 DiagnosticReport.status. A report that is only drafted stays out of what software reads. */
  readonly fhir:
    | 'registered'
    | 'partial'
    | 'preliminary'
    | 'final'
    | 'corrected'
    | 'appended'
    | 'cancelled'
    | 'entered-in-error';
  /** Null where there is no document to speak of. */
  readonly sr: SrFlags | null;
  /** HL7 v2 table 0085, OBX-11; `B` is of 2.8, before it an addendum is a correction. */
  readonly obx11: 'I' | 'R' | 'P' | 'F' | 'C' | 'B' | 'W' | 'X';
  /** HL7 v2 table 0123, OBR-25. */
  readonly obr25: 'I' | 'R' | 'P' | 'F' | 'C' | 'X';
}

const sr = (
  completion: SrFlags['completion'],
  verification: SrFlags['verification'],
  preliminary: SrFlags['preliminary'],
  hasPredecessor = false,
): SrFlags => ({ completion, verification, preliminary, hasPredecessor });

const MAPPING: Readonly<Record<ReportStage, ReportStatusMapping>> = {
  unread: { fhir: 'registered', sr: null, obx11: 'I', obr25: 'I' },
  drafted: { fhir: 'partial', sr: sr('PARTIAL', 'UNVERIFIED', null), obx11: 'R', obr25: 'R' },
  preliminary: {
    fhir: 'preliminary',
    sr: sr('COMPLETE', 'UNVERIFIED', 'PRELIMINARY'),
    obx11: 'P',
    obr25: 'P',
  },
  final: { fhir: 'final', sr: sr('COMPLETE', 'VERIFIED', 'FINAL'), obx11: 'F', obr25: 'F' },
  // The children of FHIR's `amended`: an error fixed, or a text added and the old one unchanged.
  corrected: { fhir: 'corrected', sr: sr('COMPLETE', 'VERIFIED', 'FINAL', true), obx11: 'C', obr25: 'C' },
  appended: { fhir: 'appended', sr: sr('COMPLETE', 'VERIFIED', 'FINAL', true), obx11: 'B', obr25: 'C' },
  cancelled: { fhir: 'cancelled', sr: null, obx11: 'X', obr25: 'X' },
  // "Post original as wrong"; table 0123 has no such letter: it is a correction of what was sent.
  withdrawn: { fhir: 'entered-in-error', sr: null, obx11: 'W', obr25: 'C' },
};

/** How FHIR, DICOM SR and HL7 v2 call a stage. */
export function mapReportStatus(stage: ReportStage): ReportStatusMapping {
  return MAPPING[stage];
}

/**
 * Whether one stage may follow another, as all three standards have it: nothing follows an end, and what was amended never
 * becomes final or preliminary again.
 */
export function mayFollow(before: ReportStage, after: ReportStage): boolean {
  if (before === 'cancelled' || before === 'withdrawn') return false;
  if (before === 'final' || before === 'corrected' || before === 'appended')
    return after === 'corrected' || after === 'appended' || after === 'withdrawn';
  if (after === 'drafted') return before !== 'preliminary';
  return after === 'preliminary' || after === 'final' || after === 'cancelled';
}
