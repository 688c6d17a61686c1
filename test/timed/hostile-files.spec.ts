import { newId } from '#kernel';
import { ImagingPublicModule } from '#imaging/presentation/public/imaging-public.module';
import { AccessRecordsModule } from '#imaging/testing/access-records';
import { ctSmall } from '#imaging/testing/ct-small';
import { DicomwebPeer, type Json } from '#imaging/testing/dicomweb-peer';
import { collectGarbage } from '#test/support/collect-garbage';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { until } from '#test/support/until';
import { HOSTILE_FILES } from './hostile-files.js';
import { inTime } from './in-time.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;
/** What all of them together, more than 100 MiB, may leave behind. */
const LEFT_BYTES = 64 * 1024 ** 2;

let app: ContextsApp;
beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
}, START_MS);
afterAll(() => app?.stop());

const newPeer = (): DicomwebPeer => new DicomwebPeer(app.as(newId(), ['studies.read', 'studies.store']));

/** Of this process, in V8's heap and beside it; what the system has given for it is more, and goes back late. */
function heldBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const items = (body: Json, tag: string): Json[] => (body[tag]?.Value ?? []) as Json[];

describe.each(HOSTILE_FILES)('$name', ({ bytes, refused, rendered }) => {
  it(`is ${refused ? `refused with ${refused}` : `stored, and its picture answered ${rendered}`} in time`, async () => {
    const content = bytes();
    const { body } = await inTime(() => newPeer().store([content]));
    const failures = [...items(body, '00081198'), ...items(body, '0008119A')];
    expect(failures.map((each) => Number(each['00081197']?.Value?.[0]).toString(16))).toEqual(
      refused ? [refused] : [],
    );
    if (!rendered) return;
    const peer = newPeer();
    await peer.store([content]);
    const path = '/dicomweb/studies/1.2.3.1/series/1.2.3.2/instances/1.2.3.4';
    for (const form of ['rendered', 'frames/1', 'thumbnail']) {
      const accept =
        form === 'frames/1' ? 'multipart/related; transfer-syntax=1.2.840.10008.1.2.1' : 'image/jpeg';
      const { status } = await inTime(() => peer.retrieve(`${path}/${form}`, accept));
      expect([406, 413]).toContain(status);
      if (form === 'rendered') expect(status).toBe(rendered);
    }
  });
});

describe('after all of them', () => {
  it('the process has what it had, and works', async () => {
    const storeAll = async (): Promise<void> => {
      for (const { bytes } of HOSTILE_FILES) await newPeer().store([bytes()]);
    };
    await storeAll();
    const before = heldBytes();
    await storeAll();
    // connections hold what came last until something else comes, or they end
    await until('the memory to be given back', () => Promise.resolve(heldBytes() - before < LEFT_BYTES));
    expect((await newPeer().store([ctSmall.bytes])).status).toBe(200);
  });
});
