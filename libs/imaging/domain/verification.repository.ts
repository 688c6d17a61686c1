/** What is wrong with a file: it is not there, has another size, or other bytes. */
export type Damage = 'missing' | 'size' | 'checksum';

/** An instance whose file is to be read again, with what was stored. */
export interface InstanceToVerify {
  readonly instanceId: string;
  readonly storageKey: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** What reading an instance's file gave; null when it is what was stored. */
export interface Verified {
  readonly instanceId: string;
  readonly damage: Damage | null;
}

/** An instance that was found damaged for the first time, or anew. */
export interface NewlyDamaged {
  readonly instanceId: string;
  readonly studyId: string;
  readonly damage: Damage;
}

/** How far the files of instances are verified: they are gone through in a circle, those first that came first. */
export abstract class VerificationRepository {
  /** The next ones of this round. */
  abstract next(limit: number): Promise<InstanceToVerify[]>;
  /** Notes what was found, of those that are still there; answers which were not known to be damaged. */
  abstract note(verified: readonly Verified[]): Promise<NewlyDamaged[]>;
  /** The round goes on after this instance; null when it is over and the next begins at the first. */
  abstract reach(instanceId: string | null): Promise<void>;
}
