import type { Mediator } from '#kernel';
import type { Settings } from '#platform/config/settings';
import { samplePrint } from '../testing/sample-print.js';
import { DocumentVerification } from './document-verification.js';

describe('The code of a document', () => {
  const given: object[] = [];
  const send = (command: object): Promise<string> => {
    given.push(command);
    return Promise.resolve('NEWCODE');
  };
  const verification = new DocumentVerification(
    { send } as unknown as Mediator,
    { http: { publicBaseUrl: 'https://practice.test' } } as Settings,
  );
  beforeEach(() => given.splice(0));

  it('is given when the document is first made', async () => {
    expect(await verification.of(samplePrint)).toEqual({
      code: 'NEWCODE',
      url: 'https://practice.test/verify/NEWCODE',
    });
    expect(given).toEqual([{ reportId: samplePrint.reportId, revision: samplePrint.revision }]);
  });

  it('stays that of the attempt before, and is not given again', async () => {
    const print = { ...samplePrint, verificationCode: 'OLDCODE' };
    expect(await verification.of(print)).toMatchObject({ code: 'OLDCODE' });
    expect(given).toEqual([]);
  });
});
