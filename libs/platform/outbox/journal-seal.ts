import { createHash } from 'node:crypto';

/** A journal row as it is sealed: every field that says who did what, when and with what outcome. */
export interface SealedRow {
  readonly command_id: string;
  readonly use_case: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly outcome: string;
  readonly error_code: string | null;
  readonly occurred_at: string;
}

const FIELDS = [
  'command_id',
  'use_case',
  'actor_kind',
  'actor_id',
  'correlation_id',
  'causation_id',
  'outcome',
  'error_code',
  'occurred_at',
] as const;

/** The columns to select for a seal, with the time as PostgreSQL's own text. */
export const SEALED_COLUMNS = FIELDS.map((field) =>
  field === 'occurred_at' ? 'extract(epoch FROM occurred_at)::text AS occurred_at' : field,
).join(', ');

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The Merkle root of rows in the given order (RFC 6962 section 2.1: leaves and nodes are told apart by a prefix). */
export function merkleRoot(rows: readonly SealedRow[]): Buffer {
  let level = rows.map((row) => sha256('\x00', JSON.stringify(FIELDS.map((field) => row[field]))));
  if (level.length === 0) return sha256('');
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
      const right = level[2 * index + 1];
      return right ? sha256('\x01', level[2 * index]!, right) : level[2 * index]!;
    });
  return level[0]!;
}

/** Chains a seal to the one before it, so that none can be taken out or exchanged unseen. */
export function sealOf(organizationId: string, number: bigint, root: Buffer, previous: Buffer): Buffer {
  return sha256(organizationId, String(number), root, previous);
}

export const FIRST_PREVIOUS = Buffer.alloc(32);
