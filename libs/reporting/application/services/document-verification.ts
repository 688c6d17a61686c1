import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { Settings } from '#platform/config/settings';
import { GiveVerificationCode } from '../commands/give-verification-code/give-verification-code.command.js';
import type { DocumentVersion } from './document-key.js';
import type { ReportVerification } from './report-document.js';

/** Where the document of a version can be verified. The same at each attempt to make it. */
@Injectable()
export class DocumentVerification {
  constructor(
    private readonly mediator: Mediator,
    private readonly settings: Settings,
  ) {}

  async of({ reportId, revision }: DocumentVersion): Promise<ReportVerification> {
    const code = await this.mediator.send(new GiveVerificationCode({ reportId, revision }));
    return { code, url: `${this.settings.http.publicBaseUrl}/verify/${code}` };
  }
}
