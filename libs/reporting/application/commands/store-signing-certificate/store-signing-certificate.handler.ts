import { CommandHandler, CurrentContext, type ICommandHandler, Sql } from '#kernel';
import { StoreSigningCertificate } from './store-signing-certificate.command.js';

@CommandHandler(StoreSigningCertificate)
export class StoreSigningCertificateHandler implements ICommandHandler<StoreSigningCertificate> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute(command: StoreSigningCertificate): Promise<void> {
    const { certificateId, organizationName, certificate, sealedKey, notBefore, notAfter } = command;
    await this.sql.change(
      `INSERT INTO signing_certificate (id, organization_id, organization_name, certificate, sealed_key, not_before, not_after)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        certificateId,
        this.context.organizationId(),
        organizationName,
        Buffer.from(certificate, 'base64'),
        sealedKey,
        notBefore,
        notAfter,
      ],
    );
  }
}
