import { api } from 'dicomweb-client';
import { newId } from '#kernel';
import { dicomFixture } from '#imaging/infrastructure/dicom/testing/dicom-fixture';
import { ImagingPublicModule } from '#imaging/presentation/public/imaging-public.module';
import { AccessRecordsModule } from '#imaging/testing/access-records';
import { ctSmall } from '#imaging/testing/ct-small';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { XmlHttpRequest } from '#test/support/xml-http-request';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

const { study: studyInstanceUID, series: seriesInstanceUID, instance: sopInstanceUID } = ctSmall;
const INSTANCE = { studyInstanceUID, seriesInstanceUID, sopInstanceUID };

/** A data set in the DICOM JSON Model. */
type Found = Record<string, { Value?: unknown[]; BulkDataURI?: string }>;

/** What its declarations say loosely or leave out. */
interface DicomwebClient {
  storeInstances(options: { datasets: ArrayBuffer[] }): Promise<unknown>;
  searchForStudies(options: object): Promise<Found[]>;
  searchForSeries(options: object): Promise<Found[]>;
  searchForInstances(options: object): Promise<Found[]>;
  retrieveStudyMetadata(options: object): Promise<Found[]>;
  retrieveSeriesMetadata(options: object): Promise<Found[]>;
  retrieveInstanceMetadata(options: object): Promise<Found | Found[]>;
  retrieveBulkData(options: object): Promise<ArrayBuffer[]>;
  retrieveInstance(options: object): Promise<ArrayBuffer>;
  retrieveSeries(options: object): Promise<ArrayBuffer[]>;
  retrieveStudy(options: object): Promise<ArrayBuffer[]>;
  retrieveInstanceFrames(options: object): Promise<ArrayBuffer[]>;
  retrieveInstanceRendered(options: object): Promise<ArrayBuffer | ArrayBuffer[]>;
  retrieveInstanceThumbnail(options: object): Promise<ArrayBuffer | ArrayBuffer[]>;
}

let app: ContextsApp;
let client: DicomwebClient;

const bytes = (file: Buffer): ArrayBuffer => new Uint8Array(file).buffer;

beforeAll(async () => {
  // it makes requests as browsers do
  Object.assign(globalThis, { XMLHttpRequest: XmlHttpRequest });
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
  const { baseUrl, token } = app.as(newId(), ['studies.read', 'studies.store']);
  client = new api.DICOMwebClient({
    url: `${baseUrl}/dicomweb`,
    singlepart: '',
    verbose: false,
    headers: { Authorization: `Bearer ${token}` },
  }) as unknown as DicomwebClient;
  const datasets = [ctSmall.bytes, dicomFixture('pydicom/examples_ybr_color.dcm')].map(bytes);
  await client.storeInstances({ datasets });
}, START_MS);
afterAll(async () => {
  await app?.stop();
  Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
});

describe('dicomweb-client', () => {
  it('finds studies, series and instances', async () => {
    const studies = await client.searchForStudies({ queryParams: { PatientID: '1CT1' } });
    expect(studies.map((each) => each['0020000D']?.Value)).toEqual([[studyInstanceUID]]);
    const series = await client.searchForSeries({ studyInstanceUID });
    expect(series.map((each) => each['00080060']?.Value)).toEqual([['CT']]);
    const instances = await client.searchForInstances({
      studyInstanceUID,
      seriesInstanceUID,
    });
    expect(instances.map((each) => each['00080018']?.Value)).toEqual([[sopInstanceUID]]);
  });

  it('reads metadata, and bulk data where they say that these are', async () => {
    const ofStudy = await client.retrieveStudyMetadata({ studyInstanceUID });
    const ofSeries = await client.retrieveSeriesMetadata({ studyInstanceUID, seriesInstanceUID });
    const ofInstance = await client.retrieveInstanceMetadata(INSTANCE);
    expect(ofSeries).toEqual(ofStudy);
    expect([ofInstance].flat()).toEqual(ofStudy);
    const BulkDataURI = ofStudy[0]?.['7FE00010']?.BulkDataURI ?? '';
    const [pixels] = await client.retrieveBulkData({ BulkDataURI });
    const { start, end } = ctSmall.pixels;
    expect(Buffer.from(pixels as ArrayBuffer).equals(ctSmall.bytes.subarray(start, end))).toBe(true);
  });

  it('retrieves instances, series and studies as they were stored', async () => {
    const one = await client.retrieveInstance(INSTANCE);
    expect(Buffer.from(one).equals(ctSmall.bytes)).toBe(true);
    const series = await client.retrieveSeries({ studyInstanceUID, seriesInstanceUID });
    const study = await client.retrieveStudy({ studyInstanceUID });
    for (const files of [series, study])
      expect(files.map((file) => Buffer.from(file).equals(ctSmall.bytes))).toEqual([true]);
  });

  it('retrieves frames, pictures and thumbnails', async () => {
    const frames = await client.retrieveInstanceFrames({ ...INSTANCE, frameNumbers: [1] });
    const { start, end } = ctSmall.pixels;
    expect(frames.map((frame) => Buffer.from(frame).equals(ctSmall.bytes.subarray(start, end)))).toEqual([
      true,
    ]);
    const mediaTypes = [{ mediaType: 'image/png' }];
    const rendered = await client.retrieveInstanceRendered({ ...INSTANCE, mediaTypes });
    expect(Buffer.from([rendered].flat()[0] as ArrayBuffer).toString('latin1', 1, 4)).toBe('PNG');
    const jpeg = [{ mediaType: 'image/jpeg' }];
    const thumbnail = await client.retrieveInstanceThumbnail({ ...INSTANCE, mediaTypes: jpeg });
    expect(Buffer.from([thumbnail].flat()[0] as ArrayBuffer).toString('hex', 0, 3)).toBe('ffd8ff');
  });

  it('retrieves single frames of a multi-frame image', async () => {
    const [found] = await client.searchForInstances({ queryParams: { PatientID: '204' } });
    const uid = (tag: string): string => String(found?.[tag]?.Value?.[0]);
    const frames = await client.retrieveInstanceFrames({
      studyInstanceUID: uid('0020000D'),
      seriesInstanceUID: uid('0020000E'),
      sopInstanceUID: uid('00080018'),
      frameNumbers: [30, 1],
    });
    expect(frames.map((frame) => frame.byteLength)).toEqual([320 * 240 * 3, 320 * 240 * 3]);
  });

  it('is told when there is nothing', async () => {
    expect(await client.searchForStudies({ queryParams: { PatientID: 'NOBODY' } })).toEqual([]);
    await expect(client.retrieveStudyMetadata({ studyInstanceUID: '1.2.3' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
