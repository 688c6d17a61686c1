import type { SealLevel } from '../../services/report-sealer.js';

/** A document for whoever has its code. */
export interface VerificationView {
  /** In its own spelling. */
  readonly code: string;
  readonly revision: number;
  readonly signedAt: Date;
  readonly level: SealLevel['level'];
  /** Of the sealed PDF; hex. */
  readonly sha256: string;
  readonly withdrawn: boolean;
  /** The newest version of the report; this one, while it is valid. */
  readonly newestRevision: number;
  readonly newestSignedAt: Date;
}
