import type { Client } from 'pg';
import { rolePassword } from '#platform/config/role-password';

/** The roles the processes connect as, and the one that owns the look-ups made before a tenant is known. */
const LOGIN_ROLES = ['isocenter_app', 'isocenter_relay', 'isocenter_backup'] as const;

/**
 * Creates or refreshes the roles: none owns a table; only the backup role bypasses row-level security.
 * Passwords derive from ISOCENTER_SECRET, so a changed secret needs this step again (`cli migrate up` runs it).
 */
export async function provisionRoles(client: Client, secret: string): Promise<void> {
  // Roles belong to the whole server: two databases migrated at once must not race for them.
  await client.query(`SELECT pg_advisory_lock(hashtext('isocenter-roles'))`);
  try {
    for (const role of LOGIN_ROLES) await ensureRole(client, role, rolePassword(secret, role));
    await ensureRole(client, 'isocenter_lookup');
    await client.query(`GRANT isocenter_lookup TO CURRENT_USER`);
    await client.query(`ALTER ROLE isocenter_backup BYPASSRLS`);
    await client.query(`GRANT CREATE, USAGE ON SCHEMA public TO isocenter_lookup`);
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('isocenter-roles'))`);
  }
}

async function ensureRole(client: Client, role: string, password?: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (known.rowCount === 0)
    await client.query(`CREATE ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOLOGIN`);
  if (password) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
