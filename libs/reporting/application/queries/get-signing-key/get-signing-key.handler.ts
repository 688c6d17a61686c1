import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetSigningKey, type SealedSigningKey } from './get-signing-key.query.js';
import { USABLE_CERTIFICATE } from './usable-certificate.js';

@QueryHandler(GetSigningKey)
export class GetSigningKeyHandler implements IQueryHandler<GetSigningKey> {
  constructor(private readonly sql: Sql) {}

  async execute({ organizationName }: GetSigningKey): Promise<SealedSigningKey | null> {
    const key = await this.sql.first<SealedSigningKey>(
      `SELECT id AS "certificateId", certificate, sealed_key AS "sealedKey" FROM signing_certificate
       WHERE organization_name = $1 AND ${USABLE_CERTIFICATE}
       ORDER BY not_after, id LIMIT 1`,
      [organizationName],
    );
    return key ?? null;
  }
}
