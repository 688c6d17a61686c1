import { createSecureContext } from 'node:tls';
import { onceSuccessful } from '#kernel';
import { readNamedFile } from '#platform/config/named-file';
import { SettingsError } from '#platform/config/settings-error';
import type { TlsFiles } from '#platform/config/tls-files';

/** Certificates in PEM. */
export interface TlsCertificates {
  readonly cert: string;
  readonly key: string;
  /** Who signs the peers' certificates; with it peers have to show one. */
  readonly ca?: string;
}

/** The certificates that settings name: read when they are needed first, and again as long as that fails. */
export class PeerTls {
  /**
   * Undefined when the settings name none.
   * @throws SettingsError with the variable's name when a file cannot be read, or holds no certificate or key
   */
  readonly certificates: () => Promise<TlsCertificates | undefined>;

  constructor({ tlsFiles }: { readonly tlsFiles: TlsFiles | undefined }) {
    this.certificates = onceSuccessful(async () => tlsFiles && read(tlsFiles));
  }
}

async function read(files: TlsFiles): Promise<TlsCertificates> {
  const certificates = {
    cert: await readNamedFile(files.cert),
    key: await readNamedFile(files.key),
    ...(files.ca && { ca: await readNamedFile(files.ca) }),
  };
  try {
    createSecureContext(certificates);
  } catch {
    const others = [files.key, ...(files.ca ? [files.ca] : [])].map(({ variable }) => variable).join(' and ');
    const message = `and ${others} name files that do not hold a certificate and its key`;
    throw new SettingsError([{ variable: files.cert.variable, message }]);
  }
  return certificates;
}
