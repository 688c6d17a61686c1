import { CommandHandler, CurrentContext, type ICommandHandler, Sql } from '#kernel';
import { makeVerificationCode } from '../../../domain/verification-code.js';
import { GiveVerificationCode } from './give-verification-code.command.js';

@CommandHandler(GiveVerificationCode)
export class GiveVerificationCodeHandler implements ICommandHandler<GiveVerificationCode> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ reportId, revision }: GiveVerificationCode): Promise<string> {
    const code = makeVerificationCode();
    const added = await this.sql.change(
      `INSERT INTO report_verification (organization_id, report_id, revision, code) VALUES ($1, $2, $3, $4)
       ON CONFLICT (report_id, revision) DO NOTHING`,
      [this.context.organizationId(), reportId, revision, code],
    );
    if (added === 1) return code;
    const known = await this.sql.first<{ code: string }>(
      'SELECT code FROM report_verification WHERE report_id = $1 AND revision = $2',
      [reportId, revision],
    );
    if (!known) throw new Error('The version has no code, and none was added.');
    return known.code;
  }
}
