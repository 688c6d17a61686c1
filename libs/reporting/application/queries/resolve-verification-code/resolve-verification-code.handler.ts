import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { noSuchCode } from '../../../domain/report.errors.js';
import { ResolveVerificationCode } from './resolve-verification-code.query.js';

@QueryHandler(ResolveVerificationCode)
export class ResolveVerificationCodeHandler implements IQueryHandler<ResolveVerificationCode> {
  constructor(private readonly sql: Sql) {}

  async execute({ code }: ResolveVerificationCode): Promise<{ organizationId: string }> {
    const row = await this.sql.first<{ organizationId: string | null }>(
      'SELECT reporting_organization_of_verification_code($1) AS "organizationId"',
      [code],
    );
    if (!row?.organizationId) throw noSuchCode();
    return { organizationId: row.organizationId };
  }
}
