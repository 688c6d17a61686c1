import { Readable } from 'node:stream';
import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { FindPriorStudies } from './application/queries/find-prior-studies/find-prior-studies.query.js';
import { InstanceStore } from './application/services/instance-store.js';
import { imagingPermissions } from './contracts/permissions.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { FrontDesk } from './testing/front-desk.js';

describe('Earlier studies of a patient', () => {
  let app: ContextsApp;
  let organization: string;
  let desk: FrontDesk;

  beforeAll(async () => {
    app = await startContexts([AccessRecordsModule, ImagingAdminModule]);
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    organization = newId();
    desk = new FrontDesk(app.as(organization, Object.keys(imagingPermissions)));
  });

  /** Stores a study; answers its id. */
  async function store(uid: string, elements: Record<string, string>): Promise<string> {
    const file = rewriteElements(ctSmall.bytes, {
      ...{
        StudyInstanceUID: uid,
        SeriesInstanceUID: `${uid}.1`,
        SOPInstanceUID: `${uid}.2`,
        AccessionNumber: '',
      },
      ...{ PatientID: 'P-1', PatientBirthDate: '19700131', PatientName: 'Müller^Anna' },
      ...elements,
    });
    const contents = Readable.from([Readable.from([file])]) as AsyncIterable<AsyncIterable<Buffer>>;
    await app.run(organization, () => app.get(InstanceStore).store(organization, contents));
    const { rows } = await app.owner.query<{ id: string }>(
      'SELECT id FROM study WHERE organization_id = $1 AND study_instance_uid = $2',
      [organization, uid],
    );
    const [study] = rows;
    if (!study) throw new Error('the study was not stored');
    return study.id;
  }

  const priors = (studyId: string, limit?: number) =>
    app.run(organization, () =>
      app.mediator.ask(new FindPriorStudies(limit === undefined ? { studyId } : { studyId, limit })),
    );

  it('are those of the same number and birth date, and none that came after', async () => {
    const [older, own] = [
      await store('1.1', { StudyDate: '20200101' }),
      await store('1.2', { StudyDate: '20210101' }),
    ];
    await store('1.3', { StudyDate: '20220101' });
    await store('1.4', { StudyDate: '20190101', PatientBirthDate: '19800101' });
    await store('1.5', { StudyDate: '20190101', PatientID: 'P-2' });
    expect(await priors(own)).toMatchObject([
      { studyId: older, studyDate: '2020-01-01', relevance: 'same-modality' },
    ]);
    expect(await priors(older)).toEqual([]);
    await expect(priors(newId())).rejects.toMatchObject({ code: 'imaging.study.not-found' });
  });

  it('of the same examination come first, whatever number their images carry, and are no other patient’s', async () => {
    const patientId = await desk.add('/v1/patients', {
      name: 'Anna Müller',
      birthDate: '1970-01-31',
      contactConsent: true,
    });
    const ordered = async (bodyPart: string) => {
      const order = { patientId, procedureName: `CT ${bodyPart}`, modality: 'CT', bodyPart };
      return (await desk.get(`/v1/orders/${await desk.add('/v1/orders', order)}`))[
        'accessionNumber'
      ] as string;
    };
    const head = await store('2.1', {
      StudyDate: '20200101',
      AccessionNumber: await ordered('Head'),
      PatientID: 'OTHER',
    });
    const chest = await store('2.2', { StudyDate: '20180101', AccessionNumber: await ordered('Chest') });
    const own = await store('2.3', { StudyDate: '20210101', AccessionNumber: await ordered('CHEST') });
    const berta = await desk.requestOrder();
    await store('2.4', { StudyDate: '20190101', AccessionNumber: String(berta['accessionNumber']) });
    expect(await priors(own)).toMatchObject([
      { studyId: chest, relevance: 'same-examination', bodyParts: ['CHEST'] },
      { studyId: head, relevance: 'same-modality', bodyParts: ['HEAD'] },
    ]);
    expect(await priors(own, 1)).toHaveLength(1);
  });
});
