import type { DicomPeer } from './dicom-peer.js';

export abstract class DicomPeerRepository {
  /** Throws `imaging.dicom-peer.not-found`. */
  abstract get(id: string): Promise<DicomPeer>;
  /** Throws `imaging.dicom-peer-exists`. */
  abstract add(peer: DicomPeer): Promise<void>;
  /** Throws as `add`, and ConcurrencyConflict. */
  abstract update(peer: DicomPeer): Promise<void>;
  abstract remove(peer: DicomPeer): Promise<void>;
}
