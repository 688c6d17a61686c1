import { CtInstances } from './ct-instances.js';
import type { Figure } from './figure.js';
import { type Row, runRows } from './imaging-rows.js';
import { ImagingStage } from './imaging-stage.js';
import { startNginx } from './references/nginx.js';
import { patientLoad } from './patient-load.js';
import type { Session } from './session.js';

const INSTANCES = 20;
const CONNECTIONS = 4;
const RELATED = 'multipart/related; type=';

interface Kind {
  readonly name: string;
  readonly accept: string;
  /** Below the instance; of the series where it begins with a slash. */
  readonly path: string;
  readonly served?: true;
}

const KINDS: readonly Kind[] = [
  { name: 'instance', path: '', accept: `${RELATED}"application/dicom"; transfer-syntax=*`, served: true },
  { name: 'frame', path: 'frames/1', accept: `${RELATED}"application/octet-stream"` },
  { name: 'rendered', path: 'rendered', accept: 'image/jpeg' },
  { name: `metadata of a series of ${INSTANCES}`, path: '/metadata', accept: 'application/dicom+json' },
];

/** WADO-RS of CT images of 0.5 MiB: beside Orthanc, and of whole instances beside nginx, which serves the same bytes. */
export async function benchWado({ place }: Session): Promise<Figure[]> {
  const stage = await ImagingStage.start(place, 'wado', { synced: false });
  const { orthanc } = stage;
  const ours = { webUrl: stage.webUrl, headers: stage.headers };
  const instances = new CtInstances(place, { count: INSTANCES });
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  try {
    const body = instances.next();
    for (const archive of [ours, orthanc]) if (archive) await store(archive, instances.contentType, body);
    const [instance = ''] = await uidsIn(ours, instances);
    nginx = await startNginx(place, await wholeInstance(ours, instances, instance));
    const get = (archive: Archive, { path, accept }: Kind) =>
      patientLoad({
        url: `${addressOf(archive, instances)}${path.startsWith('/') ? path : `/instances/${instance}${path && '/'}${path}`}`,
        method: 'GET' as const,
        headers: { ...archive.headers, accept },
        connections: CONNECTIONS,
      });
    const served =
      nginx && patientLoad({ url: nginx.url, method: 'GET', headers: {}, connections: CONNECTIONS });
    const rows = KINDS.map((kind): Row => ({
      name: `WADO-RS, ${kind.name}`,
      unit: 'requests/s',
      isocenter: get(ours, kind),
      orthanc: orthanc && get(orthanc, kind),
      nginx: kind.served && served,
      target: { atLeast: 1 },
    }));
    return await runRows(stage, rows);
  } finally {
    await nginx?.stop();
    await stage.stop();
  }
}

interface Archive {
  readonly webUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

const addressOf = ({ webUrl }: Archive, { studyInstanceUid, seriesInstanceUid }: CtInstances): string =>
  `${webUrl}/studies/${studyInstanceUid}/series/${seriesInstanceUid}`;

async function store({ webUrl, headers }: Archive, contentType: string, body: Buffer): Promise<void> {
  const response = await fetch(`${webUrl}/studies`, {
    method: 'POST',
    headers: { ...headers, accept: 'application/dicom+json', 'content-type': contentType },
    body: new Uint8Array(body),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${webUrl} answered ${response.status}`);
}

async function uidsIn(archive: Archive, instances: CtInstances): Promise<string[]> {
  const response = await fetch(`${addressOf(archive, instances)}/instances`, {
    headers: { ...archive.headers, accept: 'application/dicom+json' },
  });
  const found = (await response.json()) as { '00080018': { Value: [string] } }[];
  return found.map((one) => one['00080018'].Value[0]);
}

/** As a part of the answer, which is what nginx serves then. */
async function wholeInstance(archive: Archive, instances: CtInstances, uid: string): Promise<Buffer> {
  const response = await fetch(`${addressOf(archive, instances)}/instances/${uid}`, {
    headers: { ...archive.headers, accept: KINDS[0]!.accept },
  });
  return Buffer.from(await response.arrayBuffer());
}
