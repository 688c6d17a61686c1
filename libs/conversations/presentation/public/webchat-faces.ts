import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { GetChannel } from '../../application/queries/get-channel/get-channel.query.js';
import type { OpenChannel } from '../../application/services/inbox/inbound-door.js';

/** What a webchat shows of the practice before anything is said. */
export interface WebchatFace {
  readonly practiceName: string;
  /** BCP 47. */
  readonly locale: string;
  /** Whether a bot answers. */
  readonly assistant: boolean;
}

/** Asked as the system: visitors may see no more of practice and channel than this. */
@Injectable()
export class WebchatFaces {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  of({ channelId, organizationId }: OpenChannel): Promise<WebchatFace> {
    return this.contexts.asSystem('conversations.webchat', organizationId, async () => {
      const { name: practiceName, locale } = await this.mediator.ask(new GetPractice({}));
      const { botId } = await this.mediator.ask(new GetChannel({ channelId }));
      return { practiceName, locale, assistant: botId !== null };
    });
  }
}
