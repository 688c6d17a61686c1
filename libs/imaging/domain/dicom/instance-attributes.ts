import type { PersonName } from './person-name.js';

/** A scheduled procedure step that a series answers (one item of Request Attributes Sequence, 0040,0275). */
export interface RequestedStep {
  readonly scheduledProcedureStepId?: string;
  readonly requestedProcedureId?: string;
  readonly accessionNumber?: string;
}

/**
 * What the product keeps of one instance in columns of its own: the attributes of PS3.18, Tables 10.6.1-5 and 10.6.3-3 to
 * 10.6.3-5. Dates are YYYYMMDD, times HHMMSS.FFFFFF; what is absent, empty or no valid value is left out.
 */
export interface InstanceAttributes {
  readonly transferSyntaxUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly studyInstanceUid: string;
  readonly patient: {
    readonly id?: string;
    readonly issuer?: string;
    /** Further identifiers: the items of Other Patient IDs Sequence (0010,1002). */
    readonly otherIds?: readonly { readonly id: string; readonly issuer?: string }[];
    readonly name?: PersonName;
    readonly birthDate?: string;
    readonly sex?: string;
  };
  readonly study: {
    readonly date?: string;
    readonly time?: string;
    /** `+HHMM` or `-HHMM`, the offset of all times: Timezone Offset From UTC (0008,0201). */
    readonly timezoneOffset?: string;
    readonly accessionNumber?: string;
    readonly accessionNumberIssuer?: string;
    readonly id?: string;
    readonly description?: string;
    readonly referringPhysicianName?: PersonName;
    readonly institutionName?: string;
  };
  readonly series: {
    readonly modality?: string;
    readonly number?: number;
    readonly description?: string;
    readonly date?: string;
    readonly time?: string;
    readonly bodyPart?: string;
    readonly manufacturer?: string;
    readonly stationName?: string;
    readonly performedStepStartDate?: string;
    readonly performedStepStartTime?: string;
    readonly requestedSteps: readonly RequestedStep[];
  };
  readonly instance: {
    readonly number?: number;
    readonly date?: string;
    readonly time?: string;
    readonly rows?: number;
    readonly columns?: number;
    readonly bitsAllocated?: number;
    readonly samplesPerPixel?: number;
    readonly numberOfFrames?: number;
    readonly hasPixelData: boolean;
  };
}
