import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { type Notice, Notices } from '../domain/notices.js';

/** Between two mails of one kind to one person about one thing. */
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
  override async claim({ recipientId, kind, subjectId, eventId }: Notice): Promise<boolean> {
    const claimed = await this.sql.change(
      `INSERT INTO notice AS n (organization_id, recipient_id, kind, subject_id, event_id, noticed_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp())
       ON CONFLICT (organization_id, recipient_id, kind, subject_id)
       DO UPDATE SET noticed_at = excluded.noticed_at, event_id = excluded.event_id
       WHERE n.noticed_at < clock_timestamp() - ${PAUSE} OR n.event_id = excluded.event_id`,
      [this.contexts.organizationId(), recipientId, kind, subjectId, eventId ?? null],
    );
    return claimed === 1;
  }
}
