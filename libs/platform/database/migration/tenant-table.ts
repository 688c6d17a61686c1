import type { QueryRunner } from 'typeorm';

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * Seals a tenant's table: row-level security enabled and forced (so not even its owner sees other rows), one policy on
 * `organization_id`, and only the named privileges for the application's role.
 * `nullif`: the setting reverts to '' and not to NULL on a reused connection. The sub-select is evaluated once a statement.
 */
export async function tenantTable(
  runner: QueryRunner,
  table: string,
  privileges: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
): Promise<void> {
  const condition = `organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY tenant ON ${table} TO isocenter_app USING (${condition}) WITH CHECK (${condition})`,
  );
  await runner.query(`GRANT ${privileges.join(', ')} ON ${table} TO isocenter_app`);
}

/** Lets the relay's role do exactly this to the rows of all organizations. */
export async function relayMay(runner: QueryRunner, table: string, ...privileges: string[]): Promise<void> {
  await runner.query(`CREATE POLICY relay ON ${table} TO isocenter_relay USING (true) WITH CHECK (true)`);
  await runner.query(`GRANT ${privileges.join(', ')} ON ${table} TO isocenter_relay`);
}

/**
 * Creates a look-up that runs as the owner of the tables, for the moments before the tenant is known.
 * Its owner is the migrating role; under FORCE that role sees no rows either, hence a policy of its own on that table.
 */
export async function lookupFunction(
  runner: QueryRunner,
  name: string,
  signature: { args: string; returns: string; table: string },
  body: string,
): Promise<void> {
  await runner.query(
    `CREATE POLICY lookup_${name} ON ${signature.table} FOR SELECT TO isocenter_lookup USING (true)`,
  );
  await runner.query(`GRANT SELECT ON ${signature.table} TO isocenter_lookup`);
  await runner.query(
    `CREATE FUNCTION ${name}(${signature.args}) RETURNS ${signature.returns} LANGUAGE sql STABLE SECURITY DEFINER
     SET search_path = public, pg_temp AS $lookup$ ${body} $lookup$`,
  );
  await runner.query(`ALTER FUNCTION ${name} OWNER TO isocenter_lookup`);
  await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO isocenter_app`);
}

export async function dropLookup(runner: QueryRunner, name: string, table: string): Promise<void> {
  await runner.query(`DROP FUNCTION IF EXISTS ${name}`);
  await runner.query(`DROP POLICY IF EXISTS lookup_${name} ON ${table}`);
}
