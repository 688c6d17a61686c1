import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import { GetOrder, GetPatient, type OrderView, patientMailAddress } from '#imaging/contracts';
import { Settings } from '#platform/config/settings';
import type { Report } from '../../domain/report.js';
import type { ShareFactor } from '../../domain/share-factor.js';
import { factorNotPossible } from '../../domain/share-link.errors.js';
import type { Audience, NewShareLink } from '../../domain/share-link.js';
import { SharePolicyRepository } from '../../domain/share-policy.repository.js';
import { daysFrom } from './days-from.js';
import { isKnown } from './factor-answers.js';
import { KnownAnswers } from './known-answers.js';

/** What whoever shares says of a link, where it is not to be as usual. */
export interface LinkWish {
  readonly days?: number;
  readonly factor?: ShareFactor;
  readonly images?: boolean;
  readonly maxOpenings?: number;
}

type Terms = Pick<NewShareLink, 'factor' | 'images' | 'maxOpenings' | 'createdAt' | 'expiresAt'>;

/** How a new link is made: as the practice decided, but for what is wished. */
@Injectable()
export class LinkTerms {
  constructor(
    private readonly policies: SharePolicyRepository,
    private readonly answers: KnownAnswers,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly settings: Settings,
  ) {}

  /** @throws DomainError `reporting.share-factor-not-possible` when nobody could answer what the link would ask for */
  async of(report: Report, audience: Audience, wish: LinkWish = {}): Promise<Terms> {
    const rules = (await this.policies.get()).audiences[audience];
    const createdAt = new Date();
    const days = wish.days ?? rules.days ?? this.settings.security.shareLinkDays;
    return {
      factor: await this.factorFor(report, audience, rules.factor, wish.factor),
      images: wish.images ?? rules.images,
      maxOpenings: wish.maxOpenings ?? rules.maxOpenings,
      createdAt,
      expiresAt: daysFrom(createdAt, days),
    };
  }

  /** Whether patient or referrer can be sent something. Who may share learns that, whatever else they may see of orders. */
  async canReach(orderId: string | null, audience: Audience): Promise<boolean> {
    if (!orderId || audience === 'other') return false;
    return this.contexts.asSystem('reporting.sharing', this.contexts.organizationId(), async () => {
      const order = await this.mediator.ask(new GetOrder({ orderId }));
      return audience === 'patient' ? this.reachesPatient(order) : Boolean(order.referrerEmail);
    });
  }

  /** Where they wrote to the practice, or by e-mail when they have agreed to it, as notifications does. */
  private async reachesPatient({ conversationId, patientId }: OrderView): Promise<boolean> {
    if (conversationId) return true;
    return patientMailAddress(await this.mediator.ask(new GetPatient({ patientId }))) !== null;
  }

  /** What is wished is done or refused; what is usual gives way to a code where it is not known. */
  private async factorFor(
    report: Report,
    audience: Audience,
    usual: ShareFactor,
    wish: ShareFactor | undefined,
  ): Promise<ShareFactor> {
    const factor = wish ?? usual;
    const known = isKnown(factor, await this.answers.of(report));
    if (known && factor !== 'code') return factor;
    if (wish !== undefined && wish !== 'code') throw factorNotPossible();
    if (await this.canReach(report.order, audience)) return 'code';
    throw factorNotPossible();
  }
}
