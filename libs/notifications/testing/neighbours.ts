import { Global, Module } from '@nestjs/common';
import {
  CommandHandler,
  DeclarePermissions,
  type ICommandHandler,
  type IQueryHandler,
  notFound,
  type PagedResult,
  QueryHandler,
} from '#kernel';
import { FindConnectedUsers, SendToConversation } from '#conversations/contracts';
import { GetPractice, GetUserMailAddress, type PracticeView } from '#identity/contracts';
import {
  GetOrder,
  GetPatient,
  imagingPermissions,
  type OrderView,
  type PatientView,
} from '#imaging/contracts';
import {
  FindShareLinks,
  GetPatientNoticeTime,
  GetReportSummary,
  GetShareCode,
  GetShareLinkUrl,
  type ShareLinkView,
  type ReportSummaryView,
  type ShareLinkUrlView,
} from '#reporting/contracts';

/** What the other contexts know, for specs: they answer from here. */
export const world = {
  orders: new Map<string, Partial<OrderView>>(),
  patients: new Map<string, Pick<PatientView, 'email' | 'contactConsent'>>(),
  links: new Map<string, string>(),
  /** When patients may be written to; now unless told. */
  mayWriteAt: undefined as Date | undefined,
  /** The code of every link; null when none counts. */
  shareCode: null as string | null,
  reportStatus: 'final' as 'final' | 'amended',
  /** Active users. */
  users: new Map<string, { email: string; name: string }>(),
  /** Those of them who have the inbox open. */
  connected: new Set<string>(),
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

@QueryHandler(GetPatient)
class StubGetPatient implements IQueryHandler<GetPatient> {
  execute({ patientId }: GetPatient): Promise<PatientView> {
    const patient = world.patients.get(patientId) ?? { email: null, contactConsent: true };
    return Promise.resolve(patient as PatientView);
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

@QueryHandler(FindConnectedUsers)
class StubFindConnectedUsers implements IQueryHandler<FindConnectedUsers> {
  execute({ userIds }: FindConnectedUsers): Promise<string[]> {
    return Promise.resolve(userIds.filter((id) => world.connected.has(id)));
  }
}

@QueryHandler(GetUserMailAddress)
class StubGetUserMailAddress implements IQueryHandler<GetUserMailAddress> {
  execute({ userId }: GetUserMailAddress): Promise<{ email: string; name: string } | null> {
    return Promise.resolve(world.users.get(userId) ?? null);
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

@QueryHandler(GetPatientNoticeTime)
class StubGetPatientNoticeTime implements IQueryHandler<GetPatientNoticeTime> {
  execute(): Promise<{ mayWriteAt: Date }> {
    return Promise.resolve({ mayWriteAt: world.mayWriteAt ?? new Date() });
  }
}

@QueryHandler(GetShareCode)
class StubGetShareCode implements IQueryHandler<GetShareCode> {
  execute(): Promise<{ code: string; until: Date } | null> {
    const { shareCode: code } = world;
    return Promise.resolve(code ? { code, until: new Date('2026-12-05T17:00:00Z') } : null);
  }
}

@QueryHandler(FindShareLinks)
class StubFindShareLinks implements IQueryHandler<FindShareLinks> {
  execute({ reportId }: FindShareLinks): Promise<PagedResult<ShareLinkView>> {
    const items = [...world.links.keys()].map((id) => ({ id, reportId, openings: 0 }) as ShareLinkView);
    return Promise.resolve({ items, nextCursor: null });
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
@DeclarePermissions({ ...imagingPermissions, 'reports.share': 'Share reports' })
@Module({
  providers: [
    StubGetOrder,
    StubGetPatient,
    StubGetPractice,
    StubFindConnectedUsers,
    StubGetUserMailAddress,
    StubGetShareLinkUrl,
    StubGetReportSummary,
    StubGetPatientNoticeTime,
    StubGetShareCode,
    StubFindShareLinks,
    StubSendToConversation,
  ],
})
export class NeighboursModule {}
