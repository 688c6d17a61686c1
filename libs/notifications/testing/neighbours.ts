import { Global, Module } from '@nestjs/common';
import {
  CommandHandler,
  DeclarePermissions,
  type ICommandHandler,
  type IQueryHandler,
  notFound,
  QueryHandler,
} from '#kernel';
import { SendToConversation } from '#conversations/contracts';
import { GetPractice, type PracticeView } from '#identity/contracts';
import { GetOrder, imagingPermissions, type OrderView } from '#imaging/contracts';
import {
  GetReportSummary,
  GetShareLinkUrl,
  type ReportSummaryView,
  type ShareLinkUrlView,
} from '#reporting/contracts';

/** What the other contexts know, for specs: they answer from here. */
export const world = {
  orders: new Map<string, Partial<OrderView>>(),
  links: new Map<string, string>(),
  reportStatus: 'final' as 'final' | 'amended',
  /** What was handed to conversations. */
  messages: [] as SendToConversation[],
  /** Thrown by conversations instead of taking the next message. */
  refusals: [] as Error[],
};

@QueryHandler(GetOrder)
class StubGetOrder implements IQueryHandler<GetOrder> {
  execute({ orderId }: GetOrder): Promise<OrderView> {
    const order = world.orders.get(orderId);
    if (!order) throw notFound('imaging.order');
    return Promise.resolve(order as OrderView);
  }
}

@QueryHandler(GetPractice)
class StubGetPractice implements IQueryHandler<GetPractice> {
  execute(): Promise<PracticeView> {
    const practice = {
      name: 'North Imaging',
      timeZone: 'Europe/Berlin',
      locale: 'en-GB',
      phone: '+49 30 1',
      address: null,
    };
    return Promise.resolve(practice as PracticeView);
  }
}

@QueryHandler(GetShareLinkUrl)
class StubGetShareLinkUrl implements IQueryHandler<GetShareLinkUrl> {
  execute({ shareLinkId }: GetShareLinkUrl): Promise<ShareLinkUrlView> {
    const url = world.links.get(shareLinkId);
    if (!url) throw notFound('reporting.share-link');
    return Promise.resolve({ url, expiresAt: new Date('2026-12-05T17:00:00Z'), audience: 'patient' });
  }
}

@QueryHandler(GetReportSummary)
class StubGetReportSummary implements IQueryHandler<GetReportSummary> {
  execute(): Promise<ReportSummaryView> {
    return Promise.resolve({ status: world.reportStatus } as ReportSummaryView);
  }
}

@CommandHandler(SendToConversation)
class StubSendToConversation implements ICommandHandler<SendToConversation> {
  execute(command: SendToConversation): Promise<void> {
    const refusal = world.refusals.shift();
    if (refusal) throw refusal;
    if (!world.messages.some(({ messageId }) => messageId === command.messageId))
      world.messages.push(command);
    return Promise.resolve();
  }
}

/** The use cases of other contexts that notifications needs, answered from `world`. */
@Global()
@DeclarePermissions(imagingPermissions)
@Module({
  providers: [
    StubGetOrder,
    StubGetPractice,
    StubGetShareLinkUrl,
    StubGetReportSummary,
    StubSendToConversation,
  ],
})
export class NeighboursModule {}
