import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { Notices } from '../domain/notices.js';

/** Between two mails to one person about one conversation. */
const PAUSE = `interval '15 minutes'`;

@Injectable()
export class PgNotices extends Notices {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override async wantsMail(userId: string): Promise<boolean> {
    const row = await this.sql.first<{ wanted: boolean }>(
      'SELECT by_mail AS wanted FROM notice_preference WHERE user_id = $1',
      [userId],
    );
    return row?.wanted ?? true;
  }

  override async setWantsMail(userId: string, wanted: boolean): Promise<void> {
    await this.sql.change(
      `INSERT INTO notice_preference (organization_id, user_id, by_mail) VALUES ($1, $2, $3)
       ON CONFLICT (organization_id, user_id) DO UPDATE SET by_mail = excluded.by_mail, changed_at = now()`,
      [this.contexts.organizationId(), userId, wanted],
    );
  }

  /** Of two that claim at once the second waits for the first one's commit, and sees it. */
  override async claim(userId: string, conversationId: string): Promise<boolean> {
    const claimed = await this.sql.change(
      `INSERT INTO conversation_notice AS n (organization_id, user_id, conversation_id, noticed_at)
       VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (organization_id, user_id, conversation_id) DO UPDATE SET noticed_at = excluded.noticed_at
       WHERE n.noticed_at < clock_timestamp() - ${PAUSE}`,
      [this.contexts.organizationId(), userId, conversationId],
    );
    return claimed === 1;
  }
}
