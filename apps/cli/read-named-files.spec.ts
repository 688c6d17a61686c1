import { testSettings } from '#platform/config/testing/test-settings';
import { readNamedFiles } from './read-named-files.js';

const gone = (variable: string): string => `${variable}: names a file that cannot be read (ENOENT)`;

describe('The files that settings name', () => {
  it('are all looked at, each by the name of its variable', async () => {
    const settings = testSettings({
      DIMSE_TLS_CERT: '/nowhere/cert.pem',
      DIMSE_TLS_KEY: '/nowhere/key.pem',
      HL7_TLS_CERT: '/nowhere/cert.pem',
      HL7_TLS_KEY: '/nowhere/key.pem',
      PDF_TSA_URL: 'https://tsa.example.org',
      PDF_TSA_CA: '/nowhere/ca.pem',
    });
    const faults = ['DIMSE_TLS_CERT', 'HL7_TLS_CERT', 'PDF_TSA_CA'].map(gone).join('\n  ');
    await expect(readNamedFiles(settings)).rejects.toThrow(faults);
  });

  it('need not be there where none is named', async () => {
    await expect(readNamedFiles(testSettings())).resolves.toBeUndefined();
  });
});
