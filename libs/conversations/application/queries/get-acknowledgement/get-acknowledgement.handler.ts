import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { type Acknowledgement, GetAcknowledgement } from './get-acknowledgement.query.js';

@QueryHandler(GetAcknowledgement)
export class GetAcknowledgementHandler implements IQueryHandler<GetAcknowledgement> {
  constructor(private readonly sql: Sql) {}

  async execute({ inboundEventId }: GetAcknowledgement): Promise<Acknowledgement | null> {
    const wanted = await this.sql.first<Acknowledgement>(
      `SELECT e.event #>> '{button,acknowledgement}' AS acknowledgement, c.platform, c.credentials
       FROM inbound_event e JOIN channel c ON c.id = e.channel_id
       WHERE e.id = $1 AND e.event #>> '{button,acknowledgement}' IS NOT NULL`,
      [inboundEventId],
    );
    return wanted ?? null;
  }
}
