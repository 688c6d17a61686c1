import { Length } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** A signing certificate with its sealed key. */
export interface SealedSigningKey {
  readonly certificateId: string;
  /** DER. */
  readonly certificate: Buffer;
  /** Sealed for `signing-certificate:<certificateId>`. */
  readonly sealedKey: string;
}

/** The organization's signing certificate for its present name, valid for a month at least; null when there is none. */
@UseCase('reporting.get-signing-key')
@SystemOnly()
@OnPrimary()
export class GetSigningKey extends Query<SealedSigningKey | null> {
  @Length(1, 300)
  readonly organizationName!: string;

  constructor(fields: Fields<GetSigningKey>) {
    super(fields);
  }
}
