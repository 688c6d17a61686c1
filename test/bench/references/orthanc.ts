import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#test/support/free-port';
import { until } from '#test/support/until';
import type { OrthancPrograms, Place } from '../place.js';
import { type Running, startProgram } from '../processes.js';

const USER = 'bench';
const PASSWORD = 'bench';

export interface RunningOrthanc extends Running {
  readonly storeUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The reference for STOW-RS: Orthanc as Debian configures it (SQLite, files synced), with a password asked for. */
export async function startOrthanc(
  place: Place,
  { program, plugin }: OrthancPrograms,
): Promise<RunningOrthanc> {
  const port = await freePort();
  const folder = join(place.temporary, 'orthanc');
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
      DicomServerEnabled: false,
      AuthenticationEnabled: true,
      RegisteredUsers: { [USER]: PASSWORD },
      DicomWeb: { Enable: true, Root: '/dicom-web/' },
    }),
  );
  const name = 'orthanc';
  const running = await startProgram(place, {
    name,
    path: program,
    kind: 'native',
    args: [configuration],
    env: {},
    port,
  });
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}` };
  await until('Orthanc to answer', async () => (await fetch(`${url}/system`, { headers })).ok, 30_000);
  return { ...running, storeUrl: `${url}/dicom-web/studies`, headers };
}
