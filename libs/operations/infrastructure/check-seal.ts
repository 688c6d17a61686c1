import { FIRST_PREVIOUS, merkleRoot, type SealedRow, sealOf } from '#platform/outbox/journal-seal';
import type { SealFault } from '../application/services/journal-audit.js';

export interface StoredSeal {
  readonly organizationId: string;
  readonly number: bigint;
  readonly commandIds: readonly string[];
  readonly merkleRoot: Buffer;
  readonly previous: Buffer;
  readonly seal: Buffer;
}

/** Whether one seal holds: its chain, its rows as they are now, itself. */
export function checkSeal(
  stored: StoredSeal,
  rows: ReadonlyMap<string, SealedRow>,
  before: Buffer | undefined,
): SealFault['fault'] | undefined {
  if (!stored.previous.equals(before ?? FIRST_PREVIOUS)) return 'chain';
  const covered = stored.commandIds.map((id) => rows.get(id));
  if (covered.includes(undefined)) return 'rows-missing';
  const root = merkleRoot(covered as SealedRow[]);
  if (!root.equals(stored.merkleRoot)) return 'rows-changed';
  const seal = sealOf(stored.organizationId, stored.number, root, stored.previous);
  return seal.equals(stored.seal) ? undefined : 'seal-changed';
}
