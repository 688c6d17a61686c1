import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Failpoints } from '#platform/faults/failpoints';
import { FIRST_PREVIOUS, merkleRoot, SEALED_COLUMNS, type SealedRow, sealOf } from './journal-seal.js';

/** Older than any statement may run, so that no row with an earlier time can still be uncommitted. */
const SETTLE_SECONDS = 30;
const MOST_ROWS = 1_000;

/**
 * Seals each organization's journal: a hash chain over Merkle roots. Done after the fact, because a chain inside the
 * command's transaction would serialize all writes of an organization; tampering is evident once a row is sealed.
 */
@Injectable()
export class JournalSealer {
  constructor(private readonly faults: Failpoints) {}

  /** Seals what is due; answers how many rows. Runs as the relay's role. */
  async seal(client: pg.ClientBase): Promise<number> {
    const { rows } = await client.query<{ id: string }>(
      `SELECT DISTINCT organization_id AS id FROM command_journal
       WHERE NOT sealed AND stored_at < now() - $1 * interval '1 second'`,
      [SETTLE_SECONDS],
    );
    let sealed = 0;
    for (const { id } of rows) sealed += await this.sealOrganization(client, id);
    return sealed;
  }

  private async sealOrganization(client: pg.ClientBase, organizationId: string): Promise<number> {
    await client.query('BEGIN');
    try {
      const { rows } = await client.query<SealedRow>(
        `SELECT ${SEALED_COLUMNS} FROM command_journal
         WHERE organization_id = $1 AND NOT sealed AND stored_at < now() - $2 * interval '1 second'
         ORDER BY stored_at, command_id LIMIT ${MOST_ROWS}`,
        [organizationId, SETTLE_SECONDS],
      );
      const { rows: last } = await client.query<{ number: string; seal: Buffer }>(
        'SELECT number, seal FROM journal_seal WHERE organization_id = $1 ORDER BY number DESC LIMIT 1',
        [organizationId],
      );
      const number = BigInt(last[0]?.number ?? 0) + 1n;
      const previous = last[0]?.seal ?? FIRST_PREVIOUS;
      const root = merkleRoot(rows);
      const ids = rows.map((row) => row.command_id);
      await client.query(
        `INSERT INTO journal_seal (organization_id, number, command_ids, merkle_root, previous, seal) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          organizationId,
          number.toString(),
          ids,
          root,
          previous,
          sealOf(organizationId, number, root, previous),
        ],
      );
      await client.query('UPDATE command_journal SET sealed = true WHERE command_id = ANY($1)', [ids]);
      await this.faults.hit('sealer.before-commit');
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
}
