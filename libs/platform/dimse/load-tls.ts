import { readFile } from 'node:fs/promises';
import type { DimseSettings } from '#platform/config/dimse.section';
import type { DimseTls } from './dimse-server.js';

/** Reads the certificates that the settings name; undefined when they name none. Rejects when a file cannot be read. */
export async function loadTls({ tlsFiles }: Pick<DimseSettings, 'tlsFiles'>): Promise<DimseTls | undefined> {
  if (!tlsFiles) return undefined;
  const { cert, key, ca } = tlsFiles;
  return {
    cert: await readFile(cert, 'utf8'),
    key: await readFile(key, 'utf8'),
    ...(ca !== undefined && { ca: await readFile(ca, 'utf8') }),
  };
}
