import { connect } from '../system/superuser.js';
import type { Corruption, Evidence, Invariant } from './invariant.js';

/** Locks that one leader each holds for as long as it leads. */
const LEADERS = ['isocenter-relay', 'isocenter-schedules', 'isocenter-housekeeper'];
/** Longer than any transaction of the engine lasts when there is little to do. */
const LONG = `interval '3 seconds'`;
/** A new leader may still be on its way, a claim just be under way: what lasts longer is a leak. */
const PATIENCE_MS = 6_000;

export interface SessionLimits {
  /** The database as the application's role. */
  readonly appUrl: string;
  /** More sessions of our roles than all pools and single connections together is a leak. */
  readonly mostSessions: number;
}

export function nothingLeaks({ appUrl, mostSessions }: SessionLimits): Invariant {
  return {
    name: 'no transaction is left open, no lock held but by its leader, and no session too many',
    async check(evidence) {
      for (const end = Date.now() + PATIENCE_MS; ; await evidence.rows('SELECT pg_sleep(0.3)')) {
        const found = [
          ...(await transactions(evidence)),
          ...(await locks(evidence)),
          ...(await sessions(evidence, mostSessions)),
        ];
        if (found.length === 0 || Date.now() > end) return found;
      }
    },
    corruptions: [
      bySessions(appUrl, 'leaving a transaction open', 1, 'BEGIN; SELECT 1'),
      bySessions(appUrl, 'holding a lock too many', 1, 'SELECT pg_advisory_lock(4711)'),
      bySessions(appUrl, 'opening too many sessions', mostSessions + 1, 'SELECT 1'),
    ],
  };
}

/** Somebody with the application's rights who does what a leaking process would do. */
function bySessions(url: string, by: string, count: number, statements: string): Corruption {
  return {
    by,
    async apply({ rows }) {
      const clients = await Promise.all(Array.from({ length: count }, () => connect(url)));
      await Promise.all(clients.map((client) => client.query(statements)));
      await rows('SELECT pg_sleep(3.2)');
      return async () => void (await Promise.all(clients.map((client) => client.end())));
    },
  };
}

type Rows = Pick<Evidence, 'rows'>;

async function transactions({ rows }: Rows): Promise<string[]> {
  await rows('SELECT pg_stat_clear_snapshot()');
  const open = await rows<{ who: string; state: string; query: string }>(
    `SELECT usename || '/' || application_name AS who, state, left(query, 80) AS query FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < clock_timestamp() - ${LONG}`,
  );
  return open.map(
    ({ who, state, query }) => `${who} has been in a transaction for seconds (${state}): ${query}`,
  );
}

async function sessions({ rows }: Rows, most: number): Promise<string[]> {
  const counted = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'isocenter%'`,
  );
  const n = counted[0]?.n ?? 0;
  return n > most ? [`there are ${n} sessions, more than ${most}`] : [];
}

async function locks({ rows }: Rows): Promise<string[]> {
  const held = await rows<{ key: string; who: string; n: number }>(
    `SELECT l.objid::text || ':' || l.classid::text AS key, min(a.application_name) AS who, count(*)::int AS n
     FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database() GROUP BY l.classid, l.objid`,
  );
  const known = await rows<{ name: string; key: string }>(
    `SELECT name, (key & 4294967295)::text || ':' || ((key >> 32) & 4294967295)::text AS key
     FROM (SELECT name, hashtext(name)::bigint AS key FROM unnest($1::text[]) AS name) k`,
    [LEADERS],
  );
  const leaders = known.map(({ name, key }) => ({ name, n: held.find((lock) => lock.key === key)?.n ?? 0 }));
  const others = held.filter(({ key }) => !known.some((lock) => lock.key === key));
  return [
    ...leaders.filter(({ n }) => n !== 1).map(({ name, n }) => `the lock ${name} has ${n} holders`),
    ...others.map(({ key, who }) => `${who} holds the advisory lock ${key}`),
  ];
}
