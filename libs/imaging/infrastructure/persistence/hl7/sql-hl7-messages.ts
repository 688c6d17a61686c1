import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, Sql } from '#kernel';
import {
  type Hl7MessageKey,
  type Hl7MessageRecord,
  Hl7Messages,
  type Hl7NumberKind,
} from '../../../domain/hl7/hl7-messages.js';

/** Deleted at once, so that no transaction gets long. */
const SOME = 50_000;

@Injectable()
export class SqlHl7Messages extends Hl7Messages {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async taken({ peerId, controlId, digest }: Hl7MessageKey): Promise<readonly string[] | undefined> {
    const row = await this.sql.first<{ orderIds: string[] }>(
      `SELECT order_ids AS "orderIds" FROM hl7_message
       WHERE peer_id = $1 AND control_id = $2 AND digest = $3 AND state = 'taken'`,
      [peerId, controlId, digest],
    );
    return row?.orderIds;
  }

  async add(record: Hl7MessageRecord): Promise<void> {
    const { peerId, type, controlId, digest, state, errorCode, orderIds } = record;
    await this.sql.change(
      `INSERT INTO hl7_message (id, organization_id, peer_id, type, control_id, digest, state, error_code, order_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (peer_id, control_id, digest, state) DO NOTHING`,
      [newId(), this.context.organizationId(), peerId, type, controlId, digest, state, errorCode, orderIds],
    );
  }

  async subjectOf(peerId: string, kind: Hl7NumberKind, number: string): Promise<string | undefined> {
    const row = await this.sql.first<{ id: string }>(
      'SELECT subject_id AS id FROM hl7_number WHERE peer_id = $1 AND kind = $2 AND number = $3',
      [peerId, kind, number],
    );
    return row?.id;
  }

  async addNumber(peerId: string, kind: Hl7NumberKind, number: string, subjectId: string): Promise<void> {
    await this.sql.change(
      'INSERT INTO hl7_number (organization_id, peer_id, kind, number, subject_id) VALUES ($1, $2, $3, $4, $5)',
      [this.context.organizationId(), peerId, kind, number, subjectId],
    );
  }

  forget(before: Date): Promise<number> {
    return this.sql.change(
      `DELETE FROM hl7_message WHERE id IN (
         SELECT id FROM hl7_message WHERE created_at < $1 ORDER BY created_at, id LIMIT ${SOME})`,
      [before],
    );
  }
}
