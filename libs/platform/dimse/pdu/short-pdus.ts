import type { Rejection } from './association-terms.js';
import { PDU_TYPE } from './pdu-type.js';

const ten = (type: number, ...last: [number, number, number, number]): Buffer =>
  Buffer.from([type, 0, 0, 0, 0, 4, ...last]);

/** Why a provider aborts (PS3.8, Table 9-26). */
export const ABORT_REASON = {
  notSpecified: 0,
  unrecognizedPdu: 1,
  unexpectedPdu: 2,
  invalidParameter: 6,
} as const;

/** The PDUs of ten bytes (PS3.8, 9.3.4 and 9.3.6 to 9.3.8). */
export const shortPdus = {
  reject: ({ result, source, reason }: Rejection): Buffer =>
    ten(PDU_TYPE.associateReject, 0, result, source, reason),
  releaseRequest: (): Buffer => ten(PDU_TYPE.releaseRequest, 0, 0, 0, 0),
  releaseResponse: (): Buffer => ten(PDU_TYPE.releaseResponse, 0, 0, 0, 0),
  /** By the provider (source 2) with a reason, or by the user (source 0). */
  abort: (reason?: number): Buffer => ten(PDU_TYPE.abort, 0, 0, reason === undefined ? 0 : 2, reason ?? 0),
};
