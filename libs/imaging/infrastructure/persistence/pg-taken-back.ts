import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { isConnectionLost, sqlState } from '#platform/database/sql-state';
import { TakenBack } from '../../application/services/taken-back.js';

const SQL_STATE = /^[0-9A-Z]{5}$/;

@Injectable()
export class PgTakenBack extends TakenBack {
  is(error: unknown): boolean {
    if (error instanceof DomainError) return true;
    return SQL_STATE.test(sqlState(error) ?? '') && !isConnectionLost(error);
  }
}
