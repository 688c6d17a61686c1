import { AggregateRoot, invalid, newId } from '#kernel';
import { expectWholeAddress } from '../network-address.js';

/** Of which orders a peer is sent the results: of none, of those that it placed, of all reports. */
export const HL7_RESULTS = ['none', 'own-orders', 'all'] as const;
export type Hl7Results = (typeof HL7_RESULTS)[number];

/** What is known of a system that speaks HL7 v2, and what it may do. */
export interface Hl7PeerFacts {
  /** Its MSH-3 and MSH-4. */
  readonly application: string;
  readonly facility: string;
  /** Addresses and ranges that it calls from; without any it cannot. */
  readonly allowedAddresses: readonly string[];
  /** Send orders. */
  readonly mayOrder: boolean;
  /** Correct and merge patients that we know. */
  readonly mayUpdatePatients: boolean;
  /** Who gives out patient numbers that come without an assigning authority; empty for the practice itself. */
  readonly patientIssuer: string;
  readonly results: Hl7Results;
  /** It is sent preliminary reports, too. */
  readonly preliminary: boolean;
  /** It is sent the signed document, too. */
  readonly document: boolean;
  /** Where it takes results. */
  readonly host: string | null;
  readonly port: number | null;
  readonly tls: boolean;
  readonly note: string | null;
}

/** A system that speaks HL7 v2 with the practice: the information system of a hospital or a surgery. */
export class Hl7Peer extends AggregateRoot {
  static readonly aggregateType = 'hl7-peer';

  application!: string;
  facility!: string;
  allowedAddresses!: string[];
  mayOrder!: boolean;
  mayUpdatePatients!: boolean;
  patientIssuer!: string;
  results!: Hl7Results;
  preliminary!: boolean;
  document!: boolean;
  host!: string | null;
  port!: number | null;
  tls!: boolean;
  active!: boolean;
  note!: string | null;
  readonly createdAt!: Date;

  /** @throws DomainError `imaging.hl7-peer-address`, `imaging.hl7-peer-receiver` or `imaging.hl7-peer-sender` */
  static add(facts: Hl7PeerFacts): Hl7Peer {
    const peer = Object.assign(new Hl7Peer(), facts, { id: newId(), active: true, createdAt: new Date() });
    peer.check();
    return peer;
  }

  /** @throws DomainError as `add` */
  change(facts: Partial<Hl7PeerFacts & { active: boolean }>): void {
    Object.assign(this, facts);
    this.check();
  }

  private check(): void {
    expectWholeAddress(this, 'imaging.hl7-peer-address');
    if (this.results !== 'none' && this.host === null)
      throw invalid('imaging.hl7-peer-receiver', 'Say host and port where the peer takes results.');
    // A name in a message proves nothing: an address is the least that must be known of who writes into records.
    if ((this.mayOrder || this.mayUpdatePatients) && this.allowedAddresses.length === 0)
      throw invalid('imaging.hl7-peer-sender', 'Say from which addresses the peer calls.');
  }
}
