/** An instance whose file is not what was stored. */
export class DamagedInstanceView {
  readonly instanceId!: string;
  readonly studyId!: string;
  readonly studyInstanceUid!: string;
  readonly seriesInstanceUid!: string;
  readonly sopInstanceUid!: string;
  readonly damage!: 'missing' | 'size' | 'checksum';
  readonly damagedSince!: Date;
  readonly verifiedAt!: Date;
}

/** How far the files of instances are verified. */
export class StorageVerificationView {
  readonly instances!: number;
  /** Bytes. */
  readonly size!: number;
  /** How many were ever read again. */
  readonly verified!: number;
  /** When the one was read that was not read for longest; null when none was. */
  readonly oldest!: Date | null;
  /** When the circle that is under way began, or the last one. */
  readonly roundBeganAt!: Date | null;
  readonly roundEndedAt!: Date | null;
  readonly damaged!: number;
  /** The damaged ones, newest first, at most 200. */
  readonly damagedInstances!: DamagedInstanceView[];
}
