import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { Settings } from '#platform/config/settings';
import { GiveVerificationCode } from '../commands/give-verification-code/give-verification-code.command.js';
import type { ReportPrint } from '../queries/get-report-print/report-print.js';
import type { ReportVerification } from './report-document.js';

type PrintedVersion = Pick<ReportPrint, 'reportId' | 'revision' | 'verificationCode'>;

/** Where the document of a version can be verified. The same at each attempt to make it, and given once. */
@Injectable()
export class DocumentVerification {
  constructor(
    private readonly mediator: Mediator,
    private readonly settings: Settings,
  ) {}

  async of({ reportId, revision, verificationCode }: PrintedVersion): Promise<ReportVerification> {
    const code =
      verificationCode ?? (await this.mediator.send(new GiveVerificationCode({ reportId, revision })));
    return { code, url: `${this.settings.http.publicBaseUrl}/verify/${code}` };
  }
}
