import type { Client, PoolClient, QueryResult, QueryResultRow } from 'pg';

/** Names for prepared statements by their text; bounded, because a server keeps a plan for each name on each connection. */
const names = new Map<string, string>();
const MOST_NAMES = 800;

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < MOST_NAMES) names.set(text, (name = `s${names.size}`));
  return name;
}

/** What is sent in this turn of the event loop leaves together, in one packet instead of several. */
export function gather(client: PoolClient): void {
  const stream = streamOf(client);
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Breaks a connection off: whoever waits for its answers hears of it at once. */
export function sever(client: PoolClient): void {
  streamOf(client).destroy();
}

/** Sends a statement as a prepared one, parsed once a connection. Statements sent without waiting travel in one flight. */
export function send<Row extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  return client.query<Row>({ name: nameOf(text), text, values: values as unknown[] });
}

function streamOf(client: PoolClient): Client['connection']['stream'] {
  return (client as PoolClient & Pick<Client, 'connection'>).connection.stream;
}
