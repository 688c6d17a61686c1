import { Injectable } from '@nestjs/common';
import type { DimseOperation } from '#platform/dimse/dimse-operation';
import { STATUS } from '#platform/dimse/message/command-set';
import type { DimseService } from './dimse-session.js';

/** C-ECHO (PS3.4, Annex A). */
@Injectable()
export class VerificationService implements DimseService {
  async serve({ respond }: DimseOperation): Promise<number> {
    await respond({ status: STATUS.success });
    return STATUS.success;
  }
}
