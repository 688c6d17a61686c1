import type { Hl7Peer } from './hl7-peer.js';

export abstract class Hl7PeerRepository {
  /** Throws `imaging.hl7-peer.not-found`. */
  abstract get(id: string): Promise<Hl7Peer>;
  /** The same; its messages are taken one after the other until the transaction ends. */
  abstract hold(id: string): Promise<Hl7Peer>;
  /** Throws `imaging.hl7-peer-exists`. */
  abstract add(peer: Hl7Peer): Promise<void>;
  /** Throws as `add`, and ConcurrencyConflict. */
  abstract update(peer: Hl7Peer): Promise<void>;
  abstract remove(peer: Hl7Peer): Promise<void>;
}
