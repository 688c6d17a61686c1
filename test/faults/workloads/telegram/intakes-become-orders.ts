import { bySql, type Invariant } from '../../checks/invariant.js';

/** The chain across the contexts: conversation → order → workflow, each once. */
export const intakesBecomeOrders: Invariant = {
  name: 'each completed intake became one order, and each order one workflow',
  async check({ rows }) {
    const conversations = await rows<{ id: string; intakes: number; orders: number }>(
      `SELECT c.id, (SELECT count(*) FROM order_intake i WHERE i.conversation_id = c.id)::int AS intakes,
              (SELECT count(*) FROM imaging_order o WHERE o.conversation_id = c.id)::int AS orders FROM conversation c`,
    );
    const orders = await rows<{ id: string; workflows: number }>(
      `SELECT o.id, count(w.id)::int AS workflows FROM imaging_order o
       LEFT JOIN workflow_instance w ON w.subject_id = o.id GROUP BY o.id HAVING count(w.id) <> 1`,
    );
    return [
      ...conversations
        .filter(({ intakes, orders: made }) => intakes !== made)
        .map(
          ({ id, intakes, orders: made }) => `conversation ${id} has ${intakes} intakes and ${made} orders`,
        ),
      ...orders.map(({ id, workflows }) => `order ${id} has ${workflows} workflows`),
    ];
  },
  corruptions: [
    bySql(
      'losing an order',
      'UPDATE imaging_order SET conversation_id = NULL WHERE id = (SELECT id FROM imaging_order WHERE conversation_id IS NOT NULL LIMIT 1)',
    ),
    bySql(
      'losing a workflow',
      'UPDATE workflow_instance SET subject_id = gen_random_uuid() WHERE id = (SELECT id FROM workflow_instance LIMIT 1)',
    ),
  ],
};
