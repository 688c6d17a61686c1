import { IsDate, IsUUID, Length } from 'class-validator';
import { Command, type Fields, SecretFields, SystemOnly, UseCase } from '#kernel';

/**
 * Keeps a new signing certificate of the organization, unless another process has kept one for this name meanwhile. Its key is
 * sealed for the certificate's id.
 */
@UseCase('reporting.store-signing-certificate')
@SystemOnly()
@SecretFields('sealedKey')
export class StoreSigningCertificate extends Command<void> {
  @IsUUID()
  readonly certificateId!: string;

  /** The name the certificate was made for. */
  @Length(1, 300)
  readonly organizationName!: string;

  /** DER in base64. */
  @Length(1, 20_000)
  readonly certificate!: string;

  @Length(1, 20_000)
  readonly sealedKey!: string;

  @IsDate()
  readonly notBefore!: Date;

  @IsDate()
  readonly notAfter!: Date;

  constructor(fields: Fields<StoreSigningCertificate>) {
    super(fields);
  }
}
