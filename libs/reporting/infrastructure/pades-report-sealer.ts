import { Injectable } from '@nestjs/common';
import {
  type NewSealingKey,
  ReportSealer,
  type SealClaims,
  type SealingKey,
} from '../application/services/report-sealer.js';

/** Seals by PAdES baseline B-B. The libraries are loaded with the first seal: most processes never need them. */
@Injectable()
export class PadesReportSealer extends ReportSealer {
  async makeKey(organizationName: string, notBefore: Date): Promise<NewSealingKey> {
    const { createOrganizationCertificate } = await import('./pdf/signing/organization-certificate.js');
    return createOrganizationCertificate(organizationName, notBefore);
  }

  async seal(pdf: Uint8Array, key: SealingKey, claims: SealClaims): Promise<Buffer> {
    const { signPdf } = await import('./pdf/signing/sign-pdf.js');
    return signPdf(pdf, key, claims);
  }
}
