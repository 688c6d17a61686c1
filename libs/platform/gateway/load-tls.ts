import { readFile } from 'node:fs/promises';
import type { TlsFiles } from '#platform/config/tls-files';

/** Certificates in PEM. */
export interface TlsCertificates {
  readonly cert: string;
  readonly key: string;
  /** Who signs the peers' certificates; with it peers have to show one. */
  readonly ca?: string;
}

/** Reads the certificates that the settings name; undefined when they name none. Rejects when a file cannot be read. */
export async function loadTls({
  tlsFiles,
}: {
  readonly tlsFiles: TlsFiles | undefined;
}): Promise<TlsCertificates | undefined> {
  if (!tlsFiles) return undefined;
  const { cert, key, ca } = tlsFiles;
  return {
    cert: await readFile(cert, 'utf8'),
    key: await readFile(key, 'utf8'),
    ...(ca !== undefined && { ca: await readFile(ca, 'utf8') }),
  };
}
