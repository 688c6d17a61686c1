import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { ViewerSession } from '../../domain/viewer-session.js';
import { ViewerSessionRepository } from '../../domain/viewer-session.repository.js';
import { ViewerSessionSchema } from './viewer-session.schema.js';

const DAY_MS = 86_400_000;

@Injectable()
export class TypeormViewerSessionRepository extends ViewerSessionRepository {
  private readonly store: AggregateStore<ViewerSession>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ViewerSessionSchema);
  }

  find(id: string): Promise<ViewerSession | undefined> {
    return this.store.find(id);
  }

  add(session: ViewerSession): Promise<void> {
    return this.store.add(session);
  }

  update(session: ViewerSession): Promise<void> {
    return this.store.update(session);
  }

  async renew(id: string, expiresAt: Date): Promise<void> {
    await this.sql.change(
      'UPDATE viewer_session SET expires_at = $2 WHERE id = $1 AND expires_at BETWEEN now() AND $2',
      [id, expiresAt],
    );
  }

  async endAllOf(holderId: string, now: Date): Promise<void> {
    await this.sql.change(
      'UPDATE viewer_session SET expires_at = $2, version = version + 1 WHERE holder_id = $1 AND expires_at > $2',
      [holderId, now],
    );
  }

  async removeLongEnded(now: Date): Promise<void> {
    await this.sql.change('DELETE FROM viewer_session WHERE ends_at < $1', [
      new Date(now.getTime() - DAY_MS),
    ]);
  }
}
