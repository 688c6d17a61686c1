/** A connection that has been gone for longer than this takes its person away. */
const GONE = `interval '5 minutes'`;

/** Conditions on `inbox_agent a`: what people said and did not lose counts like a connection, for as long. */
export const PRESENT = `(a.changed_at > now() - ${GONE} OR EXISTS (
  SELECT 1 FROM inbox_connection n WHERE n.user_id = a.user_id AND n.alive_until > now() - ${GONE}))`;

/** Is to be given conversations. */
export const THERE = `a.available AND a.absent_since IS NULL AND ${PRESENT}`;

/** When that ends unless something happens before. */
export const PRESENT_UNTIL = `greatest(a.changed_at, (
  SELECT max(n.alive_until) FROM inbox_connection n WHERE n.user_id = a.user_id)) + ${GONE}`;

/** `u.id` has a page open at this moment. */
export const CONNECTED =
  'EXISTS (SELECT 1 FROM inbox_connection n WHERE n.user_id = u.id AND n.alive_until > now())';
