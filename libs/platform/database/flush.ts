import { actorId, type DeliveryClaim, type Execution, type ExecutionContext } from '#kernel';
import type { PendingEvent } from './pending-event.js';
import { SYSTEM_ORGANIZATION_ID } from './system-organization.js';

/** What one command adds to the commit of its transaction. */
export interface FlushedCommand {
  readonly execution: Execution;
  readonly context: ExecutionContext;
  readonly events: readonly PendingEvent[];
  readonly settles: DeliveryClaim | undefined;
}

/** A statement and its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The columns of the journal that a command fills, with the type and the value of each. */
const JOURNAL: readonly (readonly [string, string, (command: FlushedCommand, now: number) => unknown])[] = [
  ['command_id', 'uuid', ({ execution }) => execution.id],
  ['organization_id', 'uuid', ({ context }) => organizationOf(context)],
  ['use_case', 'text', ({ execution }) => execution.useCase.name],
  ['actor_kind', 'text', ({ context }) => context.actor.kind],
  ['actor_id', 'text', ({ context }) => actorId(context.actor)],
  ['correlation_id', 'uuid', ({ context }) => context.correlationId],
  ['causation_id', 'uuid', ({ context }) => context.causationId],
  ['outcome', 'text', () => 'succeeded'],
  ['duration_ms', 'real', ({ execution }, now) => now - execution.startedTick],
  ['occurred_at', 'timestamptz', ({ execution }) => execution.startedAt],
];

/** The columns of the outbox that an event fills, with the type and the value of each. */
const OUTBOX: readonly (readonly [
  string,
  string,
  (event: PendingEvent, command: FlushedCommand) => unknown,
])[] = [
  ['event_id', 'uuid', ({ eventId }) => eventId],
  ['organization_id', 'uuid', (_event, { context }) => organizationOf(context)],
  ['aggregate_type', 'text', ({ aggregateType }) => aggregateType],
  ['aggregate_id', 'uuid', ({ aggregateId }) => aggregateId],
  ['aggregate_version', 'int', ({ aggregateVersion }) => aggregateVersion],
  ['type', 'text', ({ type }) => type],
  ['type_version', 'smallint', ({ typeVersion }) => typeVersion],
  ['payload', 'jsonb', ({ payload }) => JSON.stringify(payload)],
  ['command_id', 'uuid', (_event, { execution }) => execution.id],
  ['correlation_id', 'uuid', ({ correlationId }) => correlationId],
  ['causation_id', 'uuid', (_event, { execution }) => execution.id],
  ['traceparent', 'text', (_event, { context }) => context.traceparent ?? null],
  ['available_at', 'timestamptz', ({ availableAt }) => availableAt],
];

const organizationOf = ({ organizationId }: ExecutionContext): string =>
  organizationId ?? SYSTEM_ORGANIZATION_ID;

const namesOf = (columns: readonly (readonly [string, ...unknown[]])[]): string =>
  columns.map(([name]) => name).join(', ');

const INTO_JOURNAL = `INSERT INTO command_journal (${namesOf(JOURNAL)})`;
const INTO_OUTBOX = `INSERT INTO outbox (${namesOf(OUTBOX)})`;

/** Several rows of any number travel as one array a column, so that there is one statement to prepare. */
const rowsOf = (columns: readonly (readonly [string, string, ...unknown[]])[], first: number): string => {
  const arrays = columns.map(([, type], index) => `$${first + index}::${type}[]`);
  return `SELECT ${namesOf(columns)} FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS r(${namesOf(columns)}, n) ORDER BY n`;
};
const MANY = `WITH journal AS (${INTO_JOURNAL} ${rowsOf(JOURNAL, 1)}) ${INTO_OUTBOX} ${rowsOf(OUTBOX, JOURNAL.length + 1)}`;

/** The commonest transaction by far, one command with few events, is a third cheaper for the server with its rows said. */
const FEW_EVENTS = 3;
const ONE = Array.from({ length: FEW_EVENTS + 1 }, (_, events) => {
  let parameter = 0;
  const row = (columns: readonly unknown[]): string => `(${columns.map(() => `$${++parameter}`).join(', ')})`;
  const journal = `${INTO_JOURNAL} VALUES ${row(JOURNAL)}`;
  const rows = Array.from({ length: events }, () => row(OUTBOX));
  return events === 0 ? journal : `WITH journal AS (${journal}) ${INTO_OUTBOX} VALUES ${rows.join(', ')}`;
});

/** Journal rows and outbox rows in one statement, so that a command costs one flight for both and its COMMIT. */
export function flush(commands: readonly FlushedCommand[]): Statement {
  const now = performance.now();
  const [first, ...more] = commands;
  const one = first && more.length === 0 ? ONE[first.events.length] : undefined;
  if (first && one) {
    const values = JOURNAL.map(([, , read]) => read(first, now));
    for (const event of first.events) for (const [, , read] of OUTBOX) values.push(read(event, first));
    return { text: one, values };
  }
  const events = commands.flatMap((command) => command.events.map((event) => [event, command] as const));
  return {
    text: MANY,
    values: [
      ...JOURNAL.map(([, , read]) => commands.map((command) => read(command, now))),
      ...OUTBOX.map(([, , read]) => events.map(([event, command]) => read(event, command))),
    ],
  };
}

/** Marks deliveries done, or raises when the lease of one was lost. */
export const SETTLE = 'SELECT settle_deliveries($1, $2, $3)';

export function settleValues(claims: readonly DeliveryClaim[]): unknown[] {
  return [
    claims.map(({ handler }) => handler),
    claims.map(({ eventId }) => eventId),
    claims.map(({ leaseToken }) => leaseToken),
  ];
}
