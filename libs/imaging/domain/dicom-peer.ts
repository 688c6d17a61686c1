import { AggregateRoot, newId } from '#kernel';
import { expectWholeAddress } from './network-address.js';

/** What is known of a DICOM application and what it may do. */
export interface DicomPeerFacts {
  readonly aeTitle: string;
  /** Where it listens; null for one that only calls. */
  readonly host: string | null;
  readonly port: number | null;
  /** It is called by TLS. */
  readonly tls: boolean;
  readonly mayStore: boolean;
  readonly mayQuery: boolean;
  /** Be sent what it, or another peer, retrieves. */
  readonly mayRetrieve: boolean;
  /** Ask for the modality worklist. */
  readonly mayWorklist: boolean;
  /** Addresses and ranges that it calls from; any when there are none. */
  readonly allowedAddresses: readonly string[];
  /** What it examines with, for the worklist; anything when there are none. */
  readonly modalities: readonly string[];
  /** Where it stands; null for anywhere. */
  readonly siteId: string | null;
  readonly note: string | null;
}

/** A DICOM application that is known by its AE title: a modality, a viewer, another archive. */
export class DicomPeer extends AggregateRoot {
  static readonly aggregateType = 'dicom-peer';

  aeTitle!: string;
  host!: string | null;
  port!: number | null;
  tls!: boolean;
  mayStore!: boolean;
  mayQuery!: boolean;
  mayRetrieve!: boolean;
  mayWorklist!: boolean;
  allowedAddresses!: string[];
  modalities!: string[];
  siteId!: string | null;
  active!: boolean;
  note!: string | null;
  readonly createdAt!: Date;

  /** @throws DomainError `imaging.dicom-peer-address` when it has a host without a port, or a port without a host */
  static add(facts: DicomPeerFacts): DicomPeer {
    const peer = Object.assign(new DicomPeer(), facts, { id: newId(), active: true, createdAt: new Date() });
    expectWholeAddress(peer, 'imaging.dicom-peer-address');
    return peer;
  }

  /** @throws DomainError as `add` */
  change(facts: Partial<DicomPeerFacts & { active: boolean }>): void {
    Object.assign(this, facts);
    expectWholeAddress(this, 'imaging.dicom-peer-address');
  }
}
