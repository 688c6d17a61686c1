import { Moderation } from '../../../application/services/moderation.js';
import type { ModerationResult } from '../../../application/services/moderation.js';

/** The local moderation, loaded with the first message: only workers ever read one. */
export class LazyModeration extends Moderation {
  private loading?: Promise<Moderation>;

  override async check(text: string, locale: string): Promise<ModerationResult> {
    this.loading ??= import('./local-moderation.js').then(({ LocalModeration }) => new LocalModeration());
    return (await this.loading).check(text, locale);
  }
}
