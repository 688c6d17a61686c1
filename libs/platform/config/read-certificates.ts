import { X509Certificate } from 'node:crypto';
import { type NamedFile, readNamedFile } from './named-file.js';
import { SettingsError } from './settings-error.js';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates in a file (PEM), at least one: none could be taken for "anybody is trusted".
 * @throws SettingsError with the variable's name when there is none, or one that cannot be read
 */
export async function readCertificates(file: NamedFile): Promise<readonly X509Certificate[]> {
  const found = (await readNamedFile(file)).match(PEM) ?? [];
  const refuse = (message: string): SettingsError =>
    new SettingsError([{ variable: file.variable, message: `names a file ${message}` }]);
  if (found.length === 0) throw refuse('without a certificate');
  try {
    return found.map((pem) => new X509Certificate(pem));
  } catch {
    throw refuse('with a certificate that cannot be read');
  }
}
