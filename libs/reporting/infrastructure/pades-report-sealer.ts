import { Injectable } from '@nestjs/common';
import { RetryLater } from '#kernel';
import { Settings } from '#platform/config/settings';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { OutboundHttp } from '#platform/outbound/outbound-http';
import {
  type NewSealingKey,
  ReportSealer,
  type SealClaims,
  type SealedReport,
  type SealingKey,
  type SealLevel,
} from '../application/services/report-sealer.js';
import type { TimeStampAuthority } from './pdf/signing/time-stamp-authority.js';

/** How often a document that waits for its time stamp tries again. */
const PAUSE_SECONDS = 60;

/**
 * Seals by PAdES baseline B-T where a time-stamp server is configured, else B-B. The libraries are loaded with the first
 * seal: most processes never need them.
 */
@Injectable()
export class PadesReportSealer extends ReportSealer {
  private authority: Promise<TimeStampAuthority> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly http: OutboundHttp,
  ) {
    super();
  }

  async makeKey(organizationName: string, notBefore: Date): Promise<NewSealingKey> {
    const { createOrganizationCertificate } = await import('./pdf/signing/organization-certificate.js');
    return createOrganizationCertificate(organizationName, notBefore);
  }

  async seal(pdf: Uint8Array, key: SealingKey, claims: SealClaims): Promise<SealedReport> {
    const { signPdf } = await import('./pdf/signing/sign-pdf.js');
    const authority = await this.timeStampAuthority();
    const plain = async (): Promise<SealedReport> => ({
      bytes: await signPdf(pdf, key, claims),
      level: 'B-B',
      timeStampedAt: null,
    });
    if (!authority) return plain();
    let timeStampedAt: Date | null = null;
    try {
      const bytes = await signPdf(pdf, key, claims, async (signature) => {
        const stamp = await authority.stamp(signature);
        timeStampedAt = stamp.at;
        return stamp.token;
      });
      return { bytes, level: 'B-T', timeStampedAt };
    } catch (error) {
      const { timeStamp, timeStampWaitMs } = this.settings.pdf;
      if (!(error instanceof EffectFailure) || timeStamp === 'require') throw error;
      if (Date.now() - claims.wantedSince.getTime() >= timeStampWaitMs) return plain();
      throw new RetryLater(PAUSE_SECONDS, `no time stamp yet: ${error.code}`, false);
    }
  }

  async levelOf(pdf: Buffer): Promise<SealLevel> {
    const { signatureLevelOf } = await import('./pdf/signing/signature-level-of.js');
    return signatureLevelOf(pdf);
  }

  private timeStampAuthority(): Promise<TimeStampAuthority> | undefined {
    const { tsa } = this.settings.pdf;
    if (!tsa) return undefined;
    return (this.authority ??= import('./pdf/signing/time-stamp-authority.js').then(
      ({ TimeStampAuthority }) => new TimeStampAuthority(this.http, tsa),
    ));
  }
}
