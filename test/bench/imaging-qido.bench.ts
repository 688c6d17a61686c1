import { CtInstances } from './ct-instances.js';
import { type Figure, figure } from './figure.js';
import { type Row, runRows } from './imaging-rows.js';
import { ImagingStage } from './imaging-stage.js';
import { PageReader, timed } from './page-reader.js';
import { patientLoad } from './patient-load.js';
import { seeded, seedStudies } from './seed-studies.js';
import type { Session } from './session.js';
import { percentile, round } from './statistics.js';

const FULL = { small: 10_000, large: 1_000_000, pages: 100, rounds: 5 };
const SHORT = { small: 300, large: 5_000, pages: 20, rounds: 1 };
const PAGE = 50;
const CONNECTIONS = 4;
/** Studies of a reference's archive that are stored by one request. */
const AT_ONCE = 50;

/** One search of an archive with so many studies. */
interface Kind {
  readonly name: string;
  readonly query: (studies: number) => string;
  readonly hits: number;
}

const anyOf = (studies: number): number => 1 + Math.floor(Math.random() * studies);

const KINDS: readonly Kind[] = [
  { name: `limit=${PAGE}`, query: () => `limit=${PAGE}`, hits: PAGE },
  {
    name: `limit=${PAGE}, middle offset`,
    query: (studies) => `limit=${PAGE}&offset=${Math.floor(studies / 2)}`,
    hits: PAGE,
  },
  { name: 'exact patient ID', query: (studies) => `PatientID=${seeded.patientId(anyOf(studies))}`, hits: 1 },
  {
    name: 'exact accession number',
    query: (studies) => `AccessionNumber=${seeded.accessionNumber(anyOf(studies))}`,
    hits: 1,
  },
  {
    name: 'beginning of a name',
    query: (studies) => `PatientName=${seeded.patientName(anyOf(studies)).slice(0, -1)}*&limit=1`,
    hits: 1,
  },
];

/** QIDO-RS at 10,000 studies beside Orthanc, and at a million beside ours at 10,000. */
export async function benchQido({ place }: Session): Promise<Figure[]> {
  const { small, large } = place.short ? SHORT : FULL;
  const few = await ImagingStage.start(place, 'qido_small', { synced: false });
  let many: ImagingStage | undefined;
  try {
    place.say(`  ${small} studies are written…`);
    await seedStudies(few.installation, small);
    await fillOrthanc(few, small);
    const beside = await runRows(
      few,
      KINDS.map((kind) => row(few, kind, small)),
    );
    // The reference has had its turn; memory is short with a million studies.
    await few.orthanc?.stop();
    place.say(`  ${large} studies are written…`);
    many = await ImagingStage.start({ ...place, orthanc: { missing: 'not needed' } }, 'qido_large', {
      synced: false,
    });
    await seedStudies(many.installation, large);
    await many.installation.superuser.query('CHECKPOINT');
    return [...beside, ...(await benchGrowth(few, many))];
  } finally {
    await many?.stop();
    await few.stop();
  }
}

function row({ webUrl, headers, orthanc }: ImagingStage, { name, query }: Kind, studies: number): Row {
  const search = (url: string, own: Readonly<Record<string, string>>) =>
    patientLoad({
      url,
      method: 'GET' as const,
      headers: { ...own, accept: 'application/dicom+json' },
      vary: () => ({ path: `${new URL(url).pathname}?${query(studies)}` }),
      connections: CONNECTIONS,
    });
  return {
    name: `QIDO-RS, ${name}`,
    unit: 'requests/s',
    isocenter: search(`${webUrl}/studies`, headers),
    orthanc: orthanc && search(`${orthanc.webUrl}/studies`, orthanc.headers),
    target: { atLeast: 5 },
  };
}

/** As many studies, with the same names and numbers. */
async function fillOrthanc({ place, orthanc }: ImagingStage, studies: number): Promise<void> {
  if (!orthanc) return;
  const instances = new CtInstances(place, { side: 1 });
  for (let first = 1; first <= studies; first += AT_ONCE) {
    const bodies: Buffer[] = [];
    for (let n = first; n < Math.min(first + AT_ONCE, studies + 1); n++) {
      instances.beginStudy({
        AccessionNumber: seeded.accessionNumber(n),
        PatientID: seeded.patientId(n),
        PatientName: seeded.patientName(n),
      });
      bodies.push(instances.nextPart());
    }
    const response = await fetch(orthanc.storeUrl, {
      method: 'POST',
      headers: {
        ...orthanc.headers,
        'content-type': instances.contentType,
        accept: 'application/dicom+json',
      },
      body: instances.bodyOf(bodies),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`Orthanc answered ${response.status}`);
  }
}

/** Single requests, one after the other, at both sizes in turn. */
async function benchGrowth(few: ImagingStage, many: ImagingStage): Promise<Figure[]> {
  const { small, large, pages, rounds } = few.place.short ? SHORT : FULL;
  const figures: Figure[] = [];
  const sides = [
    { stage: few, studies: small, times: [] as number[][] },
    { stage: many, studies: large, times: [] as number[][] },
  ];
  const readers = sides.map(({ stage }) => {
    const token = stage.headers['authorization']?.replace('Bearer ', '') ?? '';
    return new PageReader(stage.webUrl, token);
  });
  for (const { name, query, hits } of KINDS) {
    for (const side of sides) side.times = [];
    for (let n = -1; n < rounds; n++)
      for (const [index, { studies, times }] of sides.entries()) {
        const run = await timed(pages, async () => {
          const found = JSON.parse(
            ((await readers[index]?.read(`/studies?${query(studies)}`)) ?? '').toString(),
          ) as unknown[];
          if (found.length !== hits)
            throw new Error(`${name} at ${studies} studies has ${found.length} hits`);
        });
        // The first round warms up.
        if (n >= 0) times.push(run);
      }
    const p95 = sides.map(({ times }) => times.map((one) => percentile(one, 0.95)));
    const details = Object.fromEntries(
      sides.map(({ studies, times }) => [
        studies,
        { p50: round(percentile(times.flat(), 0.5)), p95: round(percentile(times.flat(), 0.95)) },
      ]),
    );
    figures.push(
      figure(`QIDO-RS, ${name}: 95th percentile at ${large.toLocaleString('en')} studies`, 'ms', p95[1]!),
      figure(
        `QIDO-RS, ${name}: that over ${small.toLocaleString('en')} studies`,
        'ratio',
        p95[1]!.map((ms, n) => ms / p95[0]![n]!),
        { atMost: 1.5 },
        { ...details, ...many.memory() },
      ),
    );
  }
  for (const reader of readers) reader.close();
  return figures;
}
