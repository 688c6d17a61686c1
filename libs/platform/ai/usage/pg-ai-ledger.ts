import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { isId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { Database } from '#platform/database/database';
import { gather, send } from '#platform/database/pooled-client';
import { Log } from '#platform/telemetry/log';
import { AiBudgetExceeded } from '../ai-budget-exceeded.js';
import { AiLedger } from './ai-ledger.js';
import type { AiBooking } from './ai-ledger.js';

const SPENT = `SELECT coalesce(sum(input_tokens + output_tokens), 0)::float8 AS tokens, coalesce(sum(cost), 0)::float8 AS cost
  FROM ai_usage WHERE organization_id = $1 AND day = (now() AT TIME ZONE 'UTC')::date`;

const BOOK = `
INSERT INTO ai_usage AS u (organization_id, day, provider, model, purpose, prompt, calls, unpriced_calls, input_tokens, output_tokens, cost)
VALUES ($1, (now() AT TIME ZONE 'UTC')::date, $2, $3, $4, $5, 1, $6, $7, $8, $9)
ON CONFLICT (organization_id, day, provider, model, purpose, prompt) DO UPDATE
SET calls = u.calls + 1, unpriced_calls = u.unpriced_calls + excluded.unpriced_calls,
    input_tokens = u.input_tokens + excluded.input_tokens, output_tokens = u.output_tokens + excluded.output_tokens,
    cost = u.cost + excluded.cost`;

/** The ledger in PostgreSQL: one row a day, model and purpose, in short transactions of its own. */
@Injectable()
export class PgAiLedger extends AiLedger {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly log: Log,
  ) {
    super();
  }

  async ensureBudget(organizationId: string): Promise<void> {
    const { dailyTokens, dailyCost } = this.settings.ai;
    if (dailyTokens === 0 && dailyCost === 0) return;
    const [spent] = await this.run<{ tokens: number; cost: number }>(organizationId, SPENT, [organizationId]);
    const { tokens, cost } = spent!;
    if ((dailyTokens > 0 && tokens >= dailyTokens) || (dailyCost > 0 && cost >= dailyCost))
      throw new AiBudgetExceeded();
  }

  async book(booking: AiBooking): Promise<void> {
    const { organizationId, provider, model, purpose, prompt, usage, cost } = booking;
    try {
      const [unpriced, amount] = cost === null ? [1, 0] : [0, cost];
      const { inputTokens, outputTokens } = usage;
      const values = [provider, model, purpose, prompt, unpriced, inputTokens, outputTokens, amount];
      await this.run(organizationId, BOOK, [organizationId, ...values]);
    } catch (err) {
      this.log.error('The usage of an AI model could not be booked', { err, provider, purpose });
    }
  }

  /** One statement in the organization's name, in one flight. */
  private run<Row extends QueryResultRow>(
    organizationId: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    // The id becomes part of a statement's text: nothing but a UUID may.
    if (!isId(organizationId)) throw new Error('The organization id is not a UUID.');
    return this.database.use(async (client) => {
      gather(client);
      const [, result] = await Promise.all([
        client.query(`BEGIN; SET LOCAL app.organization_id = '${organizationId}'`),
        send<Row>(client, text, values),
        client.query('COMMIT'),
      ]);
      return result.rows;
    });
  }
}
