import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindHl7Receivers, type Hl7Subscriber } from './find-hl7-receivers.query.js';

@QueryHandler(FindHl7Receivers)
export class FindHl7ReceiversHandler implements IQueryHandler<FindHl7Receivers> {
  constructor(private readonly sql: Sql) {}

  execute({ orderId = null }: FindHl7Receivers): Promise<Hl7Subscriber[]> {
    return this.sql.rows<Hl7Subscriber>(
      `SELECT p.id AS "peerId", p.preliminary, p.document FROM hl7_peer p
       WHERE p.active AND (p.results = 'all' OR p.results = 'own-orders' AND EXISTS (
         SELECT 1 FROM hl7_number n WHERE n.peer_id = p.id AND n.kind = 'order' AND n.subject_id = $1))
       ORDER BY p.id`,
      [orderId],
    );
  }
}
