import { freePort } from '#test/support/free-port';
import { type Credentials, Installation } from './installation.js';
import type { Place } from './place.js';
import { type Running, startProgram } from './processes.js';
import type { BareSettings } from './references/bare-sql.js';

const PATIENTS = 20_000;
const STRANGERS = 20_000;
const KNOWN_IDS = 5_000;

/** Our public API and the bare server on the same database, with patients of the practice and of another one. */
export class HttpStage {
  private constructor(
    readonly installation: Installation,
    readonly credentials: Credentials,
    readonly publicApi: Running,
    private readonly bare: Running,
    readonly bareUrl: string,
    /** Some of the practice's patients. */
    readonly patientIds: readonly string[],
  ) {}

  static async start(place: Place): Promise<HttpStage> {
    const installation = await Installation.create(place, 'http');
    const admin = await installation.start('admin-api');
    const credentials = await installation.credentials();
    await admin.stop();
    const patientIds = await addPatients(installation);
    const publicApi = await installation.start('public-api');
    const port = await freePort();
    const bare = await startBare(installation, credentials, port);
    return new HttpStage(installation, credentials, publicApi, bare, `http://127.0.0.1:${port}`, patientIds);
  }

  get publicUrl(): string {
    return this.installation.url('public-api');
  }

  /** Headers of a request with the API key. */
  get authorized(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.credentials.apiKey}` };
  }

  /** Begins a bench on settled ground: no autovacuum of what the one before it left. */
  async settle(): Promise<void> {
    await this.installation.superuser.query('VACUUM ANALYZE');
    await this.installation.superuser.query('CHECKPOINT');
  }

  async stop(): Promise<void> {
    await this.bare.stop();
    await this.installation.stop();
  }
}

function startBare(installation: Installation, credentials: Credentials, port: number): Promise<Running> {
  const { roles, organizationId, place } = installation;
  const settings: BareSettings = {
    port,
    tenantUrl: roles.app,
    rawUrl: roles.owner,
    organizationId,
    channelId: credentials.channelId,
    secrets: [`Bearer ${credentials.apiKey}`, credentials.channelSecret],
  };
  const path = 'test/bench/references/bare-server.js';
  return startProgram(place, {
    name: 'bare-server',
    kind: 'reference',
    path,
    args: [JSON.stringify(settings)],
    env: {},
    port,
  });
}

async function addPatients({ superuser, organizationId }: Installation): Promise<string[]> {
  const insert = `INSERT INTO patient (id, organization_id, version, name, birth_date, sex, number, phone, contact_consent, verified, created_at)
    SELECT gen_random_uuid(), $1, 1, 'Patient ' || n, date '1940-01-01' + n % 25000, 'other', 'B-' || n, '+49 30 ' || n, true, true,
           now() - n * interval '1 minute'
    FROM generate_series(1, $2) AS n`;
  await superuser.query(insert, [organizationId, PATIENTS]);
  await superuser.query(insert, [crypto.randomUUID(), STRANGERS]);
  const { rows } = await superuser.query<{ id: string }>(
    'SELECT id FROM patient WHERE organization_id = $1 ORDER BY id LIMIT $2',
    [organizationId, KNOWN_IDS],
  );
  return rows.map(({ id }) => id);
}
