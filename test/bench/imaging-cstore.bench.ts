import { CtInstances } from './ct-instances.js';
import type { Figure } from './figure.js';
import { type Row, runRows } from './imaging-rows.js';
import { ImagingStage } from './imaging-stage.js';
import type { Session } from './session.js';
import { storeLoad } from './store-load.js';

const SIZES = [
  { name: '0.5 MiB', side: 512 },
  { name: '9 kB', side: 64 },
];
const ASSOCIATIONS = [1, 4];

/** C-STORE: the same by DIMSE, with one program that asks for both; TCP_NODELAY at both ends of both. */
export async function benchCStore({ place }: Session): Promise<Figure[]> {
  const stage = await ImagingStage.start(place, 'cstore', { synced: true });
  const { orthanc } = stage;
  try {
    const rows = SIZES.flatMap(({ name, side }) =>
      ASSOCIATIONS.map((associations): Row => {
        const to = (port: number, calledAeTitle: string) =>
          storeLoad({ port, calledAeTitle, associations, instances: new CtInstances(place, { side }) });
        return {
          name: `C-STORE, ${name}, ${associations} association${associations === 1 ? '' : 's'}`,
          unit: 'instances/s',
          isocenter: to(stage.dicomPort, 'ISOCENTER'),
          orthanc: orthanc && to(orthanc.dicomPort, 'ORTHANC'),
          target: { atLeast: 1 },
        };
      }),
    );
    return await runRows(stage, rows);
  } finally {
    await stage.stop();
  }
}
