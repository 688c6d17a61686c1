import type { Hl7Results } from '../../../domain/hl7/hl7-peer.js';

/** A system that speaks HL7 v2 with the practice, and what it may do. */
export class Hl7PeerView {
  readonly id!: string;
  readonly version!: number;
  /** Its MSH-3. */
  readonly application!: string;
  /** Its MSH-4. */
  readonly facility!: string;
  /** Addresses and ranges that it calls from; without any it cannot. */
  readonly allowedAddresses!: string[];
  readonly mayOrder!: boolean;
  readonly mayUpdatePatients!: boolean;
  /** Who gives out patient numbers that come without an assigning authority; empty for the practice itself. */
  readonly patientIssuer!: string;
  /** Which results it is sent: `none`, those of `own-orders`, or `all`. */
  readonly results!: Hl7Results;
  /** It is sent preliminary reports, too. */
  readonly preliminary!: boolean;
  /** It is sent the signed document, too. */
  readonly document!: boolean;
  /** Where it takes results. */
  readonly host!: string | null;
  readonly port!: number | null;
  readonly tls!: boolean;
  readonly active!: boolean;
  readonly note!: string | null;
  readonly createdAt!: Date;
}
