/** A DICOM application that is known by its AE title, and what it may do. */
export class DicomPeerView {
  readonly id!: string;
  readonly version!: number;
  readonly aeTitle!: string;
  /** Where it listens; null for one that only calls. */
  readonly host!: string | null;
  readonly port!: number | null;
  /** It is called by TLS. */
  readonly tls!: boolean;
  readonly mayStore!: boolean;
  readonly mayQuery!: boolean;
  /** It may be sent what it, or another peer, retrieves. */
  readonly mayRetrieve!: boolean;
  readonly mayWorklist!: boolean;
  /** Addresses and ranges that it calls from; any when there are none. */
  readonly allowedAddresses!: string[];
  /** What it examines with, for the worklist; anything when there are none. */
  readonly modalities!: string[];
  /** Where it stands; null for anywhere. */
  readonly siteId!: string | null;
  /** It may call and be called. */
  readonly active!: boolean;
  readonly note!: string | null;
  readonly createdAt!: Date;
}
