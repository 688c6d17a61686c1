import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { FindShownSeries, LocateImages } from './contracts/index.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer } from './testing/dicomweb-peer.js';
import { ctStack } from './testing/viewer-images.js';

describe('The series that a share page shows', () => {
  let app: ContextsApp;
  const organization = newId();

  beforeAll(async () => {
    app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
  });
  afterAll(() => app.stop());

  it('are each stood for by the image in the middle, which is found again, for whoever may see the study', async () => {
    const peer = new DicomwebPeer(app.as(organization, ['studies.read', 'studies.store']));
    expect((await peer.store(ctStack(5))).status).toBe(200);
    const { rows } = await app.owner.query<{ id: string; middle: string }>(
      `SELECT s.id, (SELECT sop_instance_uid FROM instance i WHERE i.study_id = s.id
         ORDER BY instance_number, id OFFSET 2 LIMIT 1) AS middle FROM study s WHERE s.study_instance_uid = $1`,
      [ctSmall.study],
    );
    const { id: studyId = '', middle } = rows[0] ?? {};
    const ask = (organizationId: string) =>
      app.run(organizationId, () => app.mediator.ask(new FindShownSeries({ studyId })));
    expect(await ask(organization)).toMatchObject([
      { modality: 'CT', instanceCount: 5, sopInstanceUid: middle },
    ]);
    expect(await ask(newId())).toEqual([]);
    const locate = (organizationId: string, studyIds: string[]) =>
      app.run(organizationId, () =>
        app.mediator.ask(new LocateImages({ studyIds, sopInstanceUids: [middle ?? '', '9.9'] })),
      );
    expect(await locate(organization, [newId(), studyId])).toEqual([
      {
        ...{ studyId, studyInstanceUid: ctSmall.study, studyDate: '2004-01-19' },
        ...{ seriesInstanceUid: `${ctSmall.study}.1`, sopInstanceUid: middle },
        ...{ sopClassUid: '1.2.840.10008.5.1.4.1.1.2', frames: 1 },
      },
    ]);
    expect(await locate(organization, [newId()])).toEqual([]);
    expect(await locate(newId(), [studyId])).toEqual([]);
  });
});
