import { rolePassword } from './role-password.js';
import type { Settings } from './settings.js';

/** One connection string per role of the database: each may do only what its part of the system needs (ARCHITECTURE.md, Tenancy). */
export interface DatabaseUrls {
  /** Owns the schema: migrations. */
  readonly owner: string;
  /** Owns nothing and cannot bypass row-level security: every use case. */
  readonly app: string;
  /** The outbox relay and the claiming of jobs. */
  readonly relay: string;
  /** Reads and writes past row-level security: backup, restore, data migrations. */
  readonly backup: string;
  /** The application's role on a streaming standby, where there is one. */
  readonly replica: string | undefined;
}

/** The roles' connection strings: those given, the others derived from the owner's and the master secret. */
export function databaseUrls(settings: Pick<Settings, 'database' | 'security'>): DatabaseUrls {
  const { url, appUrl, relayUrl, backupUrl, replicaUrl } = settings.database;
  const derive = (role: string): string => {
    const derived = new URL(url);
    derived.username = role;
    derived.password = rolePassword(settings.security.secret, role);
    return derived.href;
  };
  const app = appUrl ?? derive('isocenter_app');
  return {
    owner: url,
    app,
    relay: relayUrl ?? derive('isocenter_relay'),
    backup: backupUrl ?? derive('isocenter_backup'),
    replica: replicaUrl && withUserOf(app, replicaUrl),
  };
}

/** A standby has the roles and passwords of its primary. */
function withUserOf(app: string, replicaUrl: string): string {
  const { username, password } = new URL(app);
  return Object.assign(new URL(replicaUrl), { username, password }).href;
}
