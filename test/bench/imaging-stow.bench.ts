import { CtInstances } from './ct-instances.js';
import type { Figure } from './figure.js';
import { type Row, runRows } from './imaging-rows.js';
import { ImagingStage } from './imaging-stage.js';
import { patientLoad } from './patient-load.js';
import type { Session } from './session.js';

const SIZES = [
  { name: '0.5 MiB', side: 512 },
  { name: '9 kB', side: 64 },
];
const COUNTS = [1, 20];
const CONNECTIONS = [1, 4];

/** STOW-RS: new instances, parsed, stored durably and searchable when they are answered; beside Orthanc. */
export async function benchStowRows({ place }: Session): Promise<Figure[]> {
  const stage = await ImagingStage.start(place, 'stow', { synced: true });
  const { orthanc } = stage;
  try {
    const rows = SIZES.flatMap(({ name, side }) =>
      COUNTS.flatMap((count) =>
        CONNECTIONS.map((connections): Row => {
          const store = (url: string, headers: Readonly<Record<string, string>>) => {
            const instances = new CtInstances(place, { side, count });
            return patientLoad({
              url,
              method: 'POST',
              headers: {
                ...headers,
                accept: 'application/dicom+json',
                'content-type': instances.contentType,
              },
              vary: () => ({ body: instances.next() }),
              begin: () => instances.beginStudy(),
              connections,
            });
          };
          return {
            name: `STOW-RS, ${name}, ${count} a request, concurrency ${connections}`,
            unit: 'instances/s',
            each: count,
            isocenter: store(`${stage.webUrl}/studies`, stage.headers),
            orthanc: orthanc && store(orthanc.storeUrl, orthanc.headers),
            target: { atLeast: 1 },
          };
        }),
      ),
    );
    return await runRows(stage, rows);
  } finally {
    await stage.stop();
  }
}
