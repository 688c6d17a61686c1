import { readFile } from 'node:fs/promises';
import type { Hl7Settings } from '#platform/config/hl7.section';

/** Certificates in PEM. */
export interface MllpTls {
  readonly cert: string;
  readonly key: string;
  /** Who signs the peers' certificates; with it peers have to show one. */
  readonly ca?: string;
}

/** Reads the certificates that the settings name; undefined when they name none. Rejects when a file cannot be read. */
export async function loadMllpTls({ tlsFiles }: Pick<Hl7Settings, 'tlsFiles'>): Promise<MllpTls | undefined> {
  if (!tlsFiles) return undefined;
  const { cert, key, ca } = tlsFiles;
  return {
    cert: await readFile(cert, 'utf8'),
    key: await readFile(key, 'utf8'),
    ...(ca !== undefined && { ca: await readFile(ca, 'utf8') }),
  };
}
