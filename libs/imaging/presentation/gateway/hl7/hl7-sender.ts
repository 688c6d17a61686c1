import type { Actor } from '#kernel';
import type { Hl7PeerView } from '../../../application/queries/find-hl7-peers/hl7-peer.view.js';

/** Who sends a message, and to whom. */
export interface Hl7Sender {
  readonly organizationId: string;
  /** What it may do, as the mediator asks. */
  readonly actor: Actor;
  readonly peer: Hl7PeerView;
  /** MSH-5 and MSH-6: our names, which the message is for. */
  readonly ownNames: readonly string[];
}
