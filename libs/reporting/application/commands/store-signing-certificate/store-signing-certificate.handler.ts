import { CommandHandler, CurrentContext, type ICommandHandler, Sql } from '#kernel';
import { USABLE_CERTIFICATE } from '../../queries/get-signing-key/usable-certificate.js';
import { StoreSigningCertificate } from './store-signing-certificate.command.js';

@CommandHandler(StoreSigningCertificate)
export class StoreSigningCertificateHandler implements ICommandHandler<StoreSigningCertificate> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute(command: StoreSigningCertificate): Promise<void> {
    const { certificateId, organizationName, certificate, sealedKey, notBefore, notAfter } = command;
    const organizationId = this.context.organizationId();
    await this.sql.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `signing-certificate:${organizationId}:${organizationName}`,
    ]);
    await this.sql.change(
      `INSERT INTO signing_certificate (id, organization_id, organization_name, certificate, sealed_key, not_before, not_after)
       SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (
         SELECT FROM signing_certificate WHERE organization_name = $3 AND ${USABLE_CERTIFICATE})`,
      [
        certificateId,
        organizationId,
        organizationName,
        Buffer.from(certificate, 'base64'),
        sealedKey,
        notBefore,
        notAfter,
      ],
    );
  }
}
