import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { OutboundHttp } from '#platform/outbound/outbound-http';
import { urlRefused } from '../../domain/webhook.errors.js';

/** Which addresses may be webhook endpoints. */
@Injectable()
export class EndpointUrls {
  constructor(
    private readonly http: OutboundHttp,
    private readonly settings: Settings,
  ) {}

  /** As far as the text tells; where its name leads is checked at every call. @throws DomainError */
  check(url: string): void {
    if (this.settings.process.production && !/^https:/i.test(url)) throw urlRefused('must begin with https:');
    try {
      this.http.checkUrl(url);
    } catch (error) {
      if (!(error instanceof EffectFailure)) throw error;
      throw urlRefused(
        error.code === 'outbound.address-blocked'
          ? 'must be in the public internet'
          : 'must be a plain http or https URL',
      );
    }
  }
}
