import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetPasswordMail, type PasswordMailView } from './get-password-mail.query.js';

@QueryHandler(GetPasswordMail)
export class GetPasswordMailHandler implements IQueryHandler<GetPasswordMail> {
  constructor(private readonly sql: Sql) {}

  async execute({ passwordResetId }: GetPasswordMail): Promise<PasswordMailView | null> {
    const mail = await this.sql.first<PasswordMailView>(
      `SELECT p.id AS "passwordResetId", p.purpose, p.expires_at AS "expiresAt", u.email, u.name, o.name AS "practiceName",
              o.time_zone AS "practiceTimeZone"
       FROM password_reset p JOIN identity_user u ON u.id = p.user_id JOIN organization o ON o.id = p.organization_id
       WHERE p.id = $1 AND p.used_at IS NULL AND p.expires_at > now() AND u.active`,
      [passwordResetId],
    );
    return mail ?? null;
  }
}
