import { CtInstances } from './ct-instances.js';
import { type Figure, figure } from './figure.js';
import type { Requests } from './load.js';
import { startOrthanc } from './references/orthanc.js';
import { Rounds } from './rounds.js';
import type { Session } from './session.js';

const CONNECTIONS = 4;
const SECONDS = 5;
const ACCEPT = 'application/dicom+json';

/** One new instance of 0.5 MiB a request, parsed, stored durably and searchable when it is answered; beside Orthanc. */
export async function benchStow(session: Session): Promise<Figure[]> {
  const stage = await session.http();
  const { place } = session;
  const { orthanc: found } = place;
  const orthanc = 'missing' in found ? undefined : await startOrthanc(place, found);
  if ('missing' in found) place.say(`  Orthanc is left out: ${found.missing}`);
  const store = (url: string, headers: Readonly<Record<string, string>>): Requests => {
    const instances = new CtInstances(place);
    return {
      url,
      method: 'POST',
      headers: { ...headers, accept: ACCEPT, 'content-type': instances.contentType },
      vary: () => ({ body: instances.next() }),
      begin: () => instances.beginStudy(),
      connections: CONNECTIONS,
    };
  };
  try {
    await stage.settle();
    const isocenter = store(`${stage.publicUrl}/dicomweb/studies`, stage.authorized);
    const reference = orthanc && { orthanc: store(orthanc.storeUrl, orthanc.headers) };
    const rounds = await Rounds.run({ isocenter, ...reference }, SECONDS);
    const details = rounds.report();
    const name = 'STOW-RS, 0.5 MiB instances, concurrency 4';
    const memory = { publicApiPeakMiB: Math.round(stage.publicApi.peakMiB()) };
    return [
      figure(name, 'requests/s', rounds.throughput('isocenter'), null, { ...details, ...memory }),
      ...(orthanc ? [figure(`${name}, over Orthanc`, 'ratio', rounds.ratios('isocenter', 'orthanc'))] : []),
    ];
  } finally {
    await orthanc?.stop();
  }
}
