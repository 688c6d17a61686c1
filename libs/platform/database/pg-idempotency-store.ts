import { Injectable } from '@nestjs/common';
import { CurrentContext, DomainError, type IdempotencyClaim, IdempotencyStore, Sql } from '#kernel';

/** Keys and answers, in the transaction that does the work. A second request with the key waits for the first one's commit. */
@Injectable()
export class PgIdempotencyStore extends IdempotencyStore {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async claim(claim: IdempotencyClaim): Promise<{ replay: unknown } | null> {
    const claimed = await this.sql.change(
      `INSERT INTO idempotency_key (organization_id, actor_id, key, use_case, request_hash)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [this.context.organizationId(), claim.actorId, claim.key, claim.useCase, claim.requestHash],
    );
    if (claimed === 1) return null;
    const known = await this.sql.first<{ requestHash: string; answer: unknown }>(
      `SELECT request_hash AS "requestHash", answer FROM idempotency_key WHERE actor_id = $1 AND key = $2`,
      [claim.actorId, claim.key],
    );
    if (known?.requestHash !== claim.requestHash)
      throw new DomainError(
        'unprocessable',
        'kernel.idempotency-key-reused',
        'This Idempotency-Key was used for another request. Send a new key.',
      );
    return { replay: known.answer };
  }

  async complete(claim: IdempotencyClaim, answer: unknown): Promise<void> {
    await this.sql.change(`UPDATE idempotency_key SET answer = $3 WHERE actor_id = $1 AND key = $2`, [
      claim.actorId,
      claim.key,
      JSON.stringify(answer ?? null),
    ]);
  }
}
