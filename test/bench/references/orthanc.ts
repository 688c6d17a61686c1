import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#test/support/free-port';
import { until } from '#test/support/until';
import type { OrthancPrograms, Place } from '../place.js';
import { type Running, startProgram } from '../processes.js';

const USER = 'bench';
const PASSWORD = 'bench';

export interface RunningOrthanc extends Running {
  /** Of DICOMweb. */
  readonly webUrl: string;
  readonly storeUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where it takes associations, as ORTHANC. */
  readonly dicomPort: number;
}

/**
 * The reference for the archive: Orthanc as Debian configures it, with a password asked for. Each file is synced; its SQLite
 * runs in WAL with synchronous=NORMAL, which it has no setting for: a power cut may take the last transactions.
 *
 * @param name of its folder; each name has an archive of its own
 * @param synced false while an archive is filled that is only read
 */
export async function startOrthanc(
  place: Place,
  { program, plugin }: OrthancPrograms,
  name = 'orthanc',
  synced = true,
): Promise<RunningOrthanc> {
  const port = await freePort();
  const dicomPort = await freePort();
  const folder = join(place.temporary, name);
  mkdirSync(folder, { recursive: true });
  const configuration = join(folder, 'configuration.json');
  writeFileSync(
    configuration,
    JSON.stringify({
      Name: 'Bench',
      StorageDirectory: join(folder, 'storage'),
      IndexDirectory: join(folder, 'index'),
      Plugins: [plugin],
      HttpPort: port,
      DicomServerEnabled: true,
      DicomPort: dicomPort,
      DicomAet: 'ORTHANC',
      DicomAlwaysAllowStore: true,
      SyncStorageArea: synced,
      TcpNoDelay: true,
      AuthenticationEnabled: true,
      RegisteredUsers: { [USER]: PASSWORD },
      DicomWeb: { Enable: true, Root: '/dicom-web/' },
    }),
  );
  const running = await startProgram(place, {
    name,
    path: program,
    kind: 'native',
    args: [configuration],
    // DCMTK's: without it C-STORE waits for delayed acknowledgements
    env: { TCP_NODELAY: '1' },
    port,
  });
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}` };
  await until('Orthanc to answer', async () => (await fetch(`${url}/system`, { headers })).ok, 30_000);
  const webUrl = `${url}/dicom-web`;
  return { ...running, webUrl, storeUrl: `${webUrl}/studies`, headers, dicomPort };
}
