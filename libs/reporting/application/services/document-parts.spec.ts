import { DomainError, type Mediator, notFound } from '#kernel';
import type { RenderImage } from '#imaging/contracts';
import type { KeyImage } from '../../domain/key-image.js';
import { GetReportLayout } from '../queries/get-report-layout/get-report-layout.query.js';
import { DocumentParts } from './document-parts.js';
import type { LayoutLogos } from './layout-logos.js';

const image: KeyImage = {
  ...{ studyId: 's', studyInstanceUid: '1.2', studyDate: null, seriesInstanceUid: '1.2.3' },
  ...{ sopInstanceUid: '1.2.3.4', sopClassUid: '1.2.840.10008.5.1.4.1.1.2', frame: 2, caption: null },
};
const busy = new DomainError('unavailable', 'imaging.pixels-busy', 'Busy.');

function setUp(outcome: Uint8Array | Error) {
  const asked: RenderImage[] = [];
  const mediator = {
    ask(query: GetReportLayout | RenderImage) {
      if (query instanceof GetReportLayout) return Promise.resolve({ logoFileId: 'logo' });
      asked.push(query);
      if (outcome instanceof Error) return Promise.reject(outcome);
      return Promise.resolve({ contentType: 'image/jpeg', bytes: outcome });
    },
  } as unknown as Mediator;
  const logos = { find: () => Promise.resolve(undefined) } as unknown as LayoutLogos;
  return { parts: new DocumentParts(mediator, logos), asked };
}

describe('What stands in a document beside its text', () => {
  it('is the picture of the frame that was chosen', async () => {
    const { parts, asked } = setUp(Buffer.from('jpeg'));
    expect((await parts.of([image], true)).pictures).toEqual([Buffer.from('jpeg')]);
    expect(asked).toMatchObject([{ studyId: 's', sopInstanceUid: '1.2.3.4', frame: 2 }]);
  });

  it('is nothing in place of a picture that cannot be drawn, and of a logo that is gone', async () => {
    const parts = await setUp(notFound('imaging.instance')).parts.of([image], true);
    expect(parts.pictures).toEqual([null]);
    expect(parts).not.toHaveProperty('logo');
  });

  it.each([busy, new Error('lost')])(
    'is waited for a while when it may be there later: %s',
    async (failure) => {
      const { parts } = setUp(failure);
      await expect(parts.of([image], true)).rejects.toBe(failure);
      expect((await parts.of([image], false)).pictures).toEqual([null]);
    },
  );
});
