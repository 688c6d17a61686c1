import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { ReaderProfiles } from '../domain/reader-profiles.js';

@Injectable()
export class SqlReaderProfiles extends ReaderProfiles {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  async subspecialtiesOf(userId: string): Promise<readonly string[]> {
    const row = await this.sql.first<{ subspecialties: string[] }>(
      'SELECT subspecialties FROM reader_profile WHERE user_id = $1',
      [userId],
    );
    return row?.subspecialties ?? [];
  }

  async save(userId: string, subspecialties: readonly string[]): Promise<void> {
    await this.sql.change(
      `INSERT INTO reader_profile (organization_id, user_id, subspecialties) VALUES ($1, $2, $3)
       ON CONFLICT (organization_id, user_id) DO UPDATE SET subspecialties = excluded.subspecialties`,
      [this.contexts.organizationId(), userId, subspecialties],
    );
  }
}
