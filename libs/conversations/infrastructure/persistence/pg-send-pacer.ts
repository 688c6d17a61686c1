import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { CurrentContext, Sql } from '#kernel';
import { Database } from '#platform/database/database';
import { send } from '#platform/database/pooled-client';
import { type PacedSend, SendPacer, type SendTurn } from '../../application/services/send-pacer.js';
import type { PaceState, PaceStates } from '../../domain/pace/pace-state.js';
import { reserveTurn } from '../../domain/pace/reserve-turn.js';
import type { SendPace } from '../../domain/send-pace.js';

interface Row {
  readonly chat: string;
  readonly takenUntil: number[];
  readonly pausedUntil: number;
  readonly turnMessageId: string | null;
  readonly turnAt: number | null;
  readonly now: number;
}

/** The row of the whole channel; no platform names a chat so. */
const CHANNEL = '';

/** Locks the chat's row, then the channel's, in this order everywhere; a row that is not there is made. */
const LOCK = `
  INSERT INTO send_pace AS p (organization_id, channel_id, chat) VALUES ($1::uuid, $2::uuid, $3::text), ($1, $2, '${CHANNEL}')
  ON CONFLICT (channel_id, chat) DO UPDATE SET touched_at = clock_timestamp()
  RETURNING chat, taken_until AS "takenUntil", paused_until AS "pausedUntil", turn_message_id AS "turnMessageId",
            turn_at AS "turnAt", (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`;

const KEEP = `
  UPDATE send_pace SET taken_until = $3, turn_message_id = $4, turn_at = $5 WHERE channel_id = $1 AND chat = $2`;

/** A second chat that is refused within the pause of a first shows that the channel is meant. */
const PAUSE = `
  INSERT INTO send_pace AS p (organization_id, channel_id, chat, paused_until)
  SELECT $1::uuid, $2::uuid, paused.chat, extract(epoch FROM clock_timestamp()) * 1000 + $5::float8
  FROM (VALUES ($3::text, $4::text IS DISTINCT FROM 'channel'),
               ('${CHANNEL}', $4 = 'channel' OR ($4 IS NULL AND EXISTS (
                 SELECT 1 FROM send_pace o WHERE o.channel_id = $2 AND o.chat NOT IN ($3, '${CHANNEL}')
                 AND o.paused_until > extract(epoch FROM clock_timestamp()) * 1000)))) AS paused(chat, meant)
  WHERE paused.meant
  ON CONFLICT (channel_id, chat) DO UPDATE
  SET paused_until = greatest(p.paused_until, excluded.paused_until), touched_at = clock_timestamp()`;

/** No row that is locked now: a sender works with it. */
const SWEEP = `
  DELETE FROM send_pace WHERE (channel_id, chat) IN (
    SELECT channel_id, chat FROM send_pace WHERE touched_at < clock_timestamp() - interval '1 hour'
    AND paused_until < extract(epoch FROM clock_timestamp()) * 1000 FOR UPDATE SKIP LOCKED)`;

/**
 * The pace in PostgreSQL, by its clock: two flights a send, in a transaction of its own that locks the rows no longer than
 * those take. What a crash of the server loses of it costs nothing but politeness, so its commit is not waited for.
 */
@Injectable()
export class PgSendPacer extends SendPacer {
  constructor(
    private readonly database: Database,
    private readonly context: CurrentContext,
    private readonly sql: Sql,
  ) {
    super();
  }

  override turn(paced: PacedSend, rules: readonly SendPace[]): Promise<SendTurn> {
    return this.quickly<SendTurn>(async (client, organizationId) => {
      const { channelId, threadKey, messageId } = paced;
      const { rows } = await send<Row>(client, LOCK, [organizationId, channelId, threadKey]);
      const states = statesOf(rows, threadKey);
      const now = Math.max(...rows.map((row) => row.now));
      const turn = reserveTurn(rules, states, messageId, now);
      return {
        answer: { goes: turn.goes, inMs: Math.max(0, turn.at - now) },
        written: keep(client, paced, states, turn.states),
      };
    });
  }

  override async pause(
    { channelId, threadKey }: Pick<PacedSend, 'channelId' | 'threadKey'>,
    scope: SendPace['per'] | undefined,
    seconds: number,
  ): Promise<void> {
    await this.quickly(async (client, organizationId) => {
      const pause = [organizationId, channelId, threadKey, scope ?? null, seconds * 1000];
      return { answer: (await send(client, PAUSE, pause)).rowCount };
    });
  }

  override sweep(): Promise<number> {
    return this.sql.change(SWEEP);
  }

  private quickly<R>(
    work: (client: PoolClient, organizationId: string) => Promise<{ answer: R; written?: Promise<unknown> }>,
  ): Promise<R> {
    const organizationId = this.context.organizationId();
    return this.database.use(async (client) => {
      const begun = client.query(
        `BEGIN; SET LOCAL app.organization_id = '${organizationId}'; SET LOCAL synchronous_commit = off`,
      );
      const [, { answer, written }] = await Promise.all([begun, work(client, organizationId)]);
      await Promise.all([written, client.query('COMMIT')]);
      return answer;
    });
  }
}

function statesOf(rows: readonly Row[], threadKey: string): PaceStates {
  const stateOf = (chat: string): Row | undefined => rows.find((row) => row.chat === chat);
  const { turnMessageId, turnAt } = stateOf(threadKey) ?? {};
  return {
    chat: paceOf(stateOf(threadKey)),
    channel: paceOf(stateOf(CHANNEL)),
    reserved: turnMessageId && turnAt ? { messageId: turnMessageId, at: turnAt } : null,
  };
}

const paceOf = (row: Row | undefined): PaceState => ({
  takenUntil: row?.takenUntil ?? [],
  pausedUntil: row?.pausedUntil ?? 0,
});

/** Writes what has changed; it travels together with the COMMIT. */
function keep(client: PoolClient, paced: PacedSend, before: PaceStates, after: PaceStates): Promise<unknown> {
  const { channelId, threadKey } = paced;
  const writes: Promise<unknown>[] = [];
  if (after.chat !== before.chat || after.reserved !== before.reserved) {
    const { messageId = null, at = null } = after.reserved ?? {};
    writes.push(send(client, KEEP, [channelId, threadKey, after.chat.takenUntil, messageId, at]));
  }
  if (after.channel !== before.channel)
    writes.push(send(client, KEEP, [channelId, CHANNEL, after.channel.takenUntil, null, null]));
  return Promise.all(writes);
}
