import { bySql, type Evidence, type Invariant } from './invariant.js';

interface Node {
  readonly id: string;
  readonly kind: string;
  /** The use case of a command. */
  readonly name: string | null;
  readonly parent: string | null;
  readonly correlation: string;
}

/** Seeding and the command line run many commands under one correlation, on purpose. */
const OPERATORS = ['seed', 'cli'];
/** Written down beside the request that somebody made with a key: it is no part of what the request leads to. */
const NOTES = ['identity.record-api-key-use'];
/** Of one request there are as many as its images fill transactions, some of them under another request that came first. */
const BATCHED = 'imaging.store-instances';

/** Commands and events as one graph. The command of a fired schedule is its own cause and stands for nothing before it. */
function nodes({ rows }: Evidence): Promise<Node[]> {
  return rows<Node>(
    `SELECT command_id AS id, 'command' AS kind, use_case AS name, causation_id AS parent, correlation_id AS correlation FROM command_journal
     WHERE NOT (causation_id IS NULL AND actor_kind = 'system' AND (actor_id = ANY($1) OR use_case = ANY($2)))
     UNION ALL
     SELECT event_id, 'event', NULL, CASE WHEN causation_id <> event_id THEN causation_id END, correlation_id FROM outbox o
     WHERE NOT EXISTS (SELECT FROM command_journal j WHERE j.command_id = o.command_id AND j.causation_id IS NULL
                       AND j.actor_kind = 'system' AND j.actor_id = ANY($1))`,
    [OPERATORS, NOTES],
  );
}

export const causationIsATree: Invariant = {
  name: 'what caused what has no circle, and each correlation begins at one point',
  async check(evidence) {
    const all = await nodes(evidence);
    const byId = new Map(all.map((node) => [node.id, node]));
    const operators = new Set(
      (
        await evidence.rows<{ id: string }>(
          `SELECT event_id AS id FROM outbox o JOIN command_journal j ON j.command_id = o.command_id
           WHERE j.causation_id IS NULL AND j.actor_kind = 'system' AND j.actor_id = ANY($1)`,
          [OPERATORS],
        )
      ).map(({ id }) => id),
    );
    const dangling = all.filter(
      ({ parent }) => parent !== null && !byId.has(parent) && !operators.has(parent),
    );
    const circular = all.filter((node) => turnsBack(node, byId));
    const entries = Map.groupBy(
      all.filter(({ parent, correlation }) => {
        if (parent !== null && operators.has(parent)) return false;
        return parent === null || byId.get(parent)?.correlation !== correlation;
      }),
      ({ correlation }) => correlation,
    );
    const many = [...entries].filter(
      ([, roots]) => roots.length > 1 && !roots.every(({ name }) => name === BATCHED),
    );
    return [
      ...dangling.map(({ kind, id, parent }) => `${kind} ${id} names a cause that is not there: ${parent}`),
      ...circular.map(({ kind, id }) => `${kind} ${id} is among its own causes`),
      ...many.map(
        ([correlation, roots]) =>
          `correlation ${correlation} begins at ${roots.map(({ id }) => id).join(' and ')}`,
      ),
    ];
  },
  corruptions: [
    bySql(
      'closing a circle',
      `UPDATE command_journal SET causation_id = (
         SELECT o.event_id FROM outbox o WHERE o.command_id = command_journal.command_id LIMIT 1)
       WHERE command_id = (SELECT command_id FROM outbox WHERE aggregate_type <> 'schedule' ORDER BY position DESC LIMIT 1)`,
    ),
    bySql(
      'giving a correlation a second beginning',
      `UPDATE command_journal SET causation_id = NULL WHERE command_id = (
         SELECT j.command_id FROM command_journal j JOIN outbox o ON o.event_id = j.causation_id
         WHERE o.aggregate_type <> 'schedule' ORDER BY o.position DESC LIMIT 1)`,
    ),
    bySql(
      'naming a cause that is not there',
      `UPDATE command_journal SET causation_id = gen_random_uuid() WHERE command_id = (
         SELECT command_id FROM command_journal WHERE causation_id IS NOT NULL ORDER BY stored_at DESC LIMIT 1)`,
    ),
  ],
};

function turnsBack(start: Node, byId: ReadonlyMap<string, Node>): boolean {
  const seen = new Set<string>();
  for (let at: Node | undefined = start; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    if (seen.has(at.id)) return at.id === start.id;
    seen.add(at.id);
  }
  return false;
}
