/** A key and the certificate over it, both DER; the key is PKCS#8 in the clear and must not be stored so. */
export interface SealingKey {
  readonly certificate: Buffer;
  readonly privateKey: Buffer;
}

export interface NewSealingKey extends SealingKey {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** What a seal says beside the signature itself. */
export interface SealClaims {
  readonly signedAt: Date;
  /** Since when the document is wanted: how long it may wait for a time stamp is a setting. */
  readonly wantedSince: Date;
  /** The person who signed the report. */
  readonly name?: string;
  readonly reason?: string;
}

/** How well a document is sealed: PAdES baseline B-B, or B-T when a time-stamp server has stamped the signature. */
export interface SealLevel {
  readonly level: 'B-B' | 'B-T';
  /** Null for B-B. */
  readonly timeStampedAt: Date | null;
}

export interface SealedReport extends SealLevel {
  readonly bytes: Buffer;
}

/** Puts an organization's digital signature on a document. */
export abstract class ReportSealer {
  /** Makes a key and certificate for an organization. */
  abstract makeKey(organizationName: string, notBefore: Date): Promise<NewSealingKey>;
  /**
   * The document with its signature. It is never B-B for want of a time stamp but where the settings allow it.
   * @throws EffectFailure or RetryLater while the time-stamp server does not give one
   */
  abstract seal(pdf: Uint8Array, key: SealingKey, claims: SealClaims): Promise<SealedReport>;
  /** How a document was sealed that `seal` made. */
  abstract levelOf(pdf: Buffer): Promise<SealLevel>;
}
