import { CommandHandler, CurrentContext, type ICommandHandler, Sql, UnitOfWork } from '#kernel';
import { InboundEventReceived } from '../../../contracts/events/inbound-event-received.event.js';
import { StoreInboundEvents } from './store-inbound-events.command.js';

const INSERT = `
  INSERT INTO inbound_event (id, organization_id, channel_id, platform_event_id, thread_id, event)
  SELECT e.id, $1, e.channel_id, e.platform_event_id, e.thread_id, e.event
  FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::jsonb[]) WITH ORDINALITY
       AS e(id, channel_id, platform_event_id, thread_id, event, n)
  ORDER BY e.n
  ON CONFLICT (channel_id, platform_event_id) DO NOTHING
  RETURNING id`;

@CommandHandler(StoreInboundEvents)
export class StoreInboundEventsHandler implements ICommandHandler<StoreInboundEvents> {
  constructor(
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  async execute({ events }: StoreInboundEvents): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(INSERT, [
      this.context.organizationId(),
      events.map(({ id }) => id),
      events.map(({ channelId }) => channelId),
      events.map(({ event }) => event.platformEventId),
      events.map(({ threadId }) => threadId),
      events.map(({ event }) => JSON.stringify(event)),
    ]);
    const stored = new Set(rows.map(({ id }) => id));
    for (const { id, channelId, threadId, correlationId } of events.filter((event) => stored.has(event.id)))
      this.unitOfWork.record(new InboundEventReceived({ inboundEventId: id, channelId }), {
        type: 'thread',
        id: threadId,
        correlationId,
      });
    return [...stored];
  }
}
