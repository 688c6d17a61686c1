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
  /** The person who signed the report. */
  readonly name?: string;
  readonly reason?: string;
}

/** Puts an organization's digital signature on a document. */
export abstract class ReportSealer {
  /** Makes a key and certificate for an organization. */
  abstract makeKey(organizationName: string, notBefore: Date): Promise<NewSealingKey>;
  /** The document with a PAdES baseline B-B signature. */
  abstract seal(pdf: Uint8Array, key: SealingKey, claims: SealClaims): Promise<Buffer>;
}
