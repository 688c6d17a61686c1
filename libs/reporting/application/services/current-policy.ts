import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { GetPractice } from '#identity/contracts';
import type { ReadingTerms, StudyKind } from '../../domain/reading-policy.js';
import { ReadingPolicyRepository } from '../../domain/reading-policy.repository.js';
import type { CriticalCategory } from '../../domain/reading-rules.js';

/** What the practice has decided about reading, as it stands. */
@Injectable()
export class CurrentPolicy {
  constructor(
    private readonly policies: ReadingPolicyRepository,
    private readonly mediator: Mediator,
  ) {}

  async termsOf(kind: StudyKind): Promise<ReadingTerms> {
    return (await this.terms())(kind);
  }

  /** What tells the terms of many studies. */
  async terms(): Promise<(kind: StudyKind) => ReadingTerms> {
    const policy = await this.policies.get();
    const { timeZone } = await this.mediator.ask(new GetPractice({}));
    return (kind) => policy.termsOf(kind, timeZone);
  }

  async quietMinutes(): Promise<number> {
    return (await this.policies.get()).quietMinutes;
  }

  async claimMinutes(): Promise<number> {
    return (await this.policies.get()).claimMinutes;
  }

  async assignmentMinutes(): Promise<number> {
    return (await this.policies.get()).assignmentMinutes;
  }

  async criticalMinutes(category: CriticalCategory): Promise<number> {
    return (await this.policies.get()).criticalMinutes[category];
  }
}
