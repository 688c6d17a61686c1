import type { Actor } from '#kernel';
import type { DicomPeerView } from '../../../application/queries/find-dicom-peers/dicom-peer.view.js';

/** Who calls, and whom. */
export interface KnownPeer {
  readonly organizationId: string;
  /** What it may do, as the mediator asks. */
  readonly actor: Actor;
  readonly peer: DicomPeerView;
  /** Our AE title, which it called. */
  readonly ownAeTitle: string;
}
