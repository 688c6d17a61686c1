import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { RefreshToken } from '../domain/refresh-token.js';
import type { EndReason, Session } from '../domain/session.js';
import { SessionRepository, type TokenInSession } from '../domain/session.repository.js';
import { SessionSchema } from './session.schema.js';

const TOKEN = `SELECT id, session_id AS "sessionId", hash, issued_at AS "issuedAt", used_at AS "usedAt",
  successor_id AS "successorId" FROM refresh_token WHERE id = $1`;

@Injectable()
export class TypeormSessionRepository extends SessionRepository {
  private readonly store: AggregateStore<Session>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(SessionSchema);
  }

  find(id: string): Promise<Session | undefined> {
    return this.store.find(id);
  }

  async findByToken(tokenId: string): Promise<TokenInSession | undefined> {
    const session = await this.store.findBy(
      'id = (SELECT session_id FROM refresh_token WHERE id = $1) FOR UPDATE',
      [tokenId],
    );
    if (!session) return undefined;
    // Read after the lock: who came first may have used it meanwhile.
    const token = (await this.token(tokenId))!;
    const successor = token.successorId === null ? undefined : await this.token(token.successorId);
    return { session, token, successor };
  }

  async add(session: Session, token: RefreshToken): Promise<void> {
    await this.store.add(session);
    await this.addToken(token);
  }

  update(session: Session): Promise<void> {
    return this.store.update(session);
  }

  async rotate(session: Session, used: RefreshToken, successor: RefreshToken): Promise<void> {
    await this.store.update(session);
    await this.addToken(successor);
    await this.sql.change('UPDATE refresh_token SET used_at = $2, successor_id = $3 WHERE id = $1', [
      used.id,
      used.usedAt,
      used.successorId,
    ]);
  }

  async endAllOf(userId: string, reason: EndReason, exceptSessionId?: string): Promise<void> {
    await this.sql.change(
      `UPDATE identity_session SET ended_at = now(), end_reason = $2, version = version + 1
       WHERE user_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
      [userId, reason, exceptSessionId ?? null],
    );
  }

  async forgetOlderThan(userId: string, moment: Date): Promise<void> {
    await this.sql.change(
      'DELETE FROM identity_session WHERE user_id = $1 AND least(ended_at, expires_at) < $2',
      [userId, moment],
    );
  }

  private token(id: string): Promise<RefreshToken | undefined> {
    return this.sql.first<RefreshToken>(TOKEN, [id]);
  }

  private async addToken({ id, sessionId, hash, issuedAt }: RefreshToken): Promise<void> {
    await this.sql.change(
      'INSERT INTO refresh_token (id, organization_id, session_id, hash, issued_at) VALUES ($1, $2, $3, $4, $5)',
      [id, this.contexts.organizationId(), sessionId, hash, issuedAt],
    );
  }
}
