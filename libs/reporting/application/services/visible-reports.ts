import { Injectable } from '@nestjs/common';
import { CurrentContext } from '#kernel';

/**
 * What of reports the caller may see. People see drafts; software with an API key sees what was issued, as it was issued
 * (FHIR and IHE keep drafts out of what software reads).
 */
@Injectable()
export class VisibleReports {
  constructor(private readonly context: CurrentContext) {}

  /** An SQL condition over `report r`. */
  condition(): string {
    return this.issuedOnly() ? 'r.revision > 0' : 'true';
  }

  /** Where the text comes from: `r`, the report itself, or `v`, its newest row of `report_revision`. */
  text(): 'r' | 'v' {
    return this.issuedOnly() ? 'v' : 'r';
  }

  private issuedOnly(): boolean {
    return this.context.get().actor.kind === 'api-key';
  }
}
