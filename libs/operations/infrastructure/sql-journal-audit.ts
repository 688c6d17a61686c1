import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { SEALED_COLUMNS, type SealedRow } from '#platform/outbox/journal-seal';
import { type AuditedSeals, JournalAudit, type SealFault } from '../application/services/journal-audit.js';
import { checkSeal, type StoredSeal } from './check-seal.js';

const SEALS = `
SELECT organization_id AS "organizationId", number::text AS number, command_ids AS "commandIds",
       merkle_root AS "merkleRoot", previous, seal
FROM journal_seal WHERE number >= $1::bigint ORDER BY number LIMIT $2`;

type Row = Omit<StoredSeal, 'number'> & { readonly number: string };

@Injectable()
export class SqlJournalAudit extends JournalAudit {
  constructor(private readonly sql: Sql) {
    super();
  }

  async check(from: string, most: number): Promise<AuditedSeals> {
    const rows = await this.sql.rows<Row>(SEALS, [from, most + 1]);
    const page = rows.slice(0, most);
    let before = await this.sealBefore(from);
    // The number that must come next: a seal taken out leaves a gap.
    let expected = BigInt(from);
    const faults: SealFault[] = [];
    let commands = 0;
    for (const row of page) {
      const stored: StoredSeal = { ...row, number: BigInt(row.number) };
      const fault =
        stored.number === expected ? checkSeal(stored, await this.covered(stored), before) : 'chain';
      if (fault) faults.push({ seal: row.number, fault });
      before = stored.seal;
      expected = stored.number + 1n;
      commands += stored.commandIds.length;
    }
    return { seals: page.length, commands, faults, next: rows[most]?.number ?? null };
  }

  async unsealed(): Promise<number> {
    const row = await this.sql.first<{ n: number }>(
      'SELECT count(*)::int AS n FROM command_journal WHERE NOT sealed',
    );
    return row?.n ?? 0;
  }

  private async sealBefore(number: string): Promise<Buffer | undefined> {
    const row = await this.sql.first<{ seal: Buffer }>(
      'SELECT seal FROM journal_seal WHERE number = $1::bigint - 1',
      [number],
    );
    return row?.seal;
  }

  private async covered({ commandIds }: StoredSeal): Promise<Map<string, SealedRow>> {
    const rows = await this.sql.rows<SealedRow>(
      `SELECT ${SEALED_COLUMNS} FROM command_journal WHERE command_id = ANY($1::uuid[])`,
      [commandIds],
    );
    return new Map(rows.map((row) => [row.command_id, row]));
  }
}
