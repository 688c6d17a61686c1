import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { BeginSendingHandler } from './application/commands/begin-sending/begin-sending.handler.js';
import { ClaimPracticeNoticeHandler } from './application/commands/claim-practice-notice/claim-practice-notice.handler.js';
import { CreateWebhookEndpointHandler } from './application/commands/create-webhook-endpoint/create-webhook-endpoint.handler.js';
import { DeleteWebhookEndpointHandler } from './application/commands/delete-webhook-endpoint/delete-webhook-endpoint.handler.js';
import { GiveUpNotificationHandler } from './application/commands/give-up-notification/give-up-notification.handler.js';
import { NotifyColleagueHandler } from './application/commands/notify-colleague/notify-colleague.handler.js';
import { NotifyOfResultHandler } from './application/commands/notify-of-result/notify-of-result.handler.js';
import { NotifyOfShareCodeHandler } from './application/commands/notify-of-share-code/notify-of-share-code.handler.js';
import { NotifyOfWithdrawalHandler } from './application/commands/notify-of-withdrawal/notify-of-withdrawal.handler.js';
import { PostponeSendingHandler } from './application/commands/postpone-sending/postpone-sending.handler.js';
import { QueueWebhooksHandler } from './application/commands/queue-webhooks/queue-webhooks.handler.js';
import { RecordWebhookAttemptHandler } from './application/commands/record-webhook-attempt/record-webhook-attempt.handler.js';
import { RemindOfAppointmentHandler } from './application/commands/remind-of-appointment/remind-of-appointment.handler.js';
import { ReplayWebhookDeliveryHandler } from './application/commands/replay-webhook-delivery/replay-webhook-delivery.handler.js';
import { RetryNotificationHandler } from './application/commands/retry-notification/retry-notification.handler.js';
import { RotateWebhookSecretHandler } from './application/commands/rotate-webhook-secret/rotate-webhook-secret.handler.js';
import { SetNoticePreferenceHandler } from './application/commands/set-notice-preference/set-notice-preference.handler.js';
import { SettleByMessageHandler } from './application/commands/settle-by-message/settle-by-message.handler.js';
import { SettleNotificationHandler } from './application/commands/settle-notification/settle-notification.handler.js';
import { UpdateWebhookEndpointHandler } from './application/commands/update-webhook-endpoint/update-webhook-endpoint.handler.js';
import { FindNotificationsHandler } from './application/queries/find-notifications/find-notifications.handler.js';
import { FindReportDeliveriesHandler } from './application/queries/find-report-deliveries/find-report-deliveries.handler.js';
import { FindWebhookDeliveriesHandler } from './application/queries/find-webhook-deliveries/find-webhook-deliveries.handler.js';
import { FindWebhookEndpointsHandler } from './application/queries/find-webhook-endpoints/find-webhook-endpoints.handler.js';
import { GetNoticePreferenceHandler } from './application/queries/get-notice-preference/get-notice-preference.handler.js';
import { GetNotificationToSendHandler } from './application/queries/get-notification-to-send/get-notification-to-send.handler.js';
import { GetNotificationHandler } from './application/queries/get-notification/get-notification.handler.js';
import { GetWebhookCallHandler } from './application/queries/get-webhook-call/get-webhook-call.handler.js';
import { GetWebhookEndpointHandler } from './application/queries/get-webhook-endpoint/get-webhook-endpoint.handler.js';
import { RevealNewSecretHandler } from './application/queries/reveal-new-secret/reveal-new-secret.handler.js';
import { WhenStorageDamageFoundThenMailThePractice } from './application/reactions/when-storage-damage-found-then-mail-the-practice.js';
import { WhenHl7ResultUndeliveredThenMailThePractice } from './application/reactions/when-hl7-result-undelivered-then-mail-the-practice.js';
import { WhenChannelAlarmedThenMailThePractice } from './application/reactions/when-channel-alarmed-then-mail-the-practice.js';
import { WhenColleagueMentionedThenNotify } from './application/reactions/when-colleague-mentioned-then-notify.js';
import { WhenConversationAssignedThenNotify } from './application/reactions/when-conversation-assigned-then-notify.js';
import { WhenCommissionedMessageStatusChangedThenSettle } from './application/reactions/when-commissioned-message-status-changed-then-settle.js';
import { WhenNotificationQueuedThenSend } from './application/reactions/when-notification-queued-then-send.js';
import { WhenOrderRequestedThenCallWebhooks } from './application/reactions/when-order-requested-then-call-webhooks.js';
import { WhenOrderScheduledThenCallWebhooks } from './application/reactions/when-order-scheduled-then-call-webhooks.js';
import { WhenReminderDueThenRemind } from './application/reactions/when-reminder-due-then-remind.js';
import { WhenReportSharedThenCallWebhooks } from './application/reactions/when-report-shared-then-call-webhooks.js';
import { WhenReportSharedThenNotify } from './application/reactions/when-report-shared-then-notify.js';
import { WhenReportSignedThenCallWebhooks } from './application/reactions/when-report-signed-then-call-webhooks.js';
import { WhenServiceLevelAtRiskThenNotify } from './application/reactions/when-service-level-at-risk-then-notify.js';
import { WhenShareCodeRequestedThenSendIt } from './application/reactions/when-share-code-requested-then-send-it.js';
import { WhenStudyReceivedThenCallWebhooks } from './application/reactions/when-study-received-then-call-webhooks.js';
import { WhenWebhookQueuedThenCall } from './application/reactions/when-webhook-queued-then-call.js';
import { WhenCriticalResultCommunicatedThenCallWebhooks } from './application/reactions/when-critical-result-communicated-then-call-webhooks.js';
import { WhenCriticalResultCommunicatedThenNotify } from './application/reactions/when-critical-result-communicated-then-notify.js';
import { WhenCriticalResultOverdueThenCallWebhooks } from './application/reactions/when-critical-result-overdue-then-call-webhooks.js';
import { WhenCriticalResultOverdueThenMailThePractice } from './application/reactions/when-critical-result-overdue-then-mail-the-practice.js';
import { WhenCriticalResultOverdueThenNotify } from './application/reactions/when-critical-result-overdue-then-notify.js';
import { WhenLateImagesArrivedThenCallWebhooks } from './application/reactions/when-late-images-arrived-then-call-webhooks.js';
import { WhenLateImagesArrivedThenNotify } from './application/reactions/when-late-images-arrived-then-notify.js';
import { WhenPreliminaryDiscrepancyFoundThenCallWebhooks } from './application/reactions/when-preliminary-discrepancy-found-then-call-webhooks.js';
import { WhenPreliminaryDiscrepancyFoundThenNotify } from './application/reactions/when-preliminary-discrepancy-found-then-notify.js';
import { WhenReportPreliminaryThenCallWebhooks } from './application/reactions/when-report-preliminary-then-call-webhooks.js';
import { WhenReportPreliminaryThenNotify } from './application/reactions/when-report-preliminary-then-notify.js';
import { WhenReportReassignedThenCallWebhooks } from './application/reactions/when-report-reassigned-then-call-webhooks.js';
import { WhenReportReassignedThenNotify } from './application/reactions/when-report-reassigned-then-notify.js';
import { WhenReportWithdrawnThenCallWebhooks } from './application/reactions/when-report-withdrawn-then-call-webhooks.js';
import { WhenReportWithdrawnThenNotify } from './application/reactions/when-report-withdrawn-then-notify.js';
import { WhenShareLinkLockedThenCallWebhooks } from './application/reactions/when-share-link-locked-then-call-webhooks.js';
import { WhenShareLinkLockedThenMailThePractice } from './application/reactions/when-share-link-locked-then-mail-the-practice.js';
import { WhenTurnaroundAtRiskThenCallWebhooks } from './application/reactions/when-turnaround-at-risk-then-call-webhooks.js';
import { WhenTurnaroundAtRiskThenNotify } from './application/reactions/when-turnaround-at-risk-then-notify.js';
import { WhenTurnaroundBreachedThenCallWebhooks } from './application/reactions/when-turnaround-breached-then-call-webhooks.js';
import { WhenTurnaroundBreachedThenMailThePractice } from './application/reactions/when-turnaround-breached-then-mail-the-practice.js';
import { WhenTurnaroundBreachedThenNotify } from './application/reactions/when-turnaround-breached-then-notify.js';
import { EmailSender } from './application/services/email-sender.js';
import { EndpointSecrets } from './application/services/endpoint-secrets.js';
import { EndpointUrls } from './application/services/endpoint-urls.js';
import { MessengerSender } from './application/services/messenger-sender.js';
import { NotificationComposer } from './application/services/notification-composer.js';
import { NotificationSettling } from './application/services/notification-settling.js';
import { PatientMail } from './application/services/patient-mail.js';
import { PracticeMail } from './application/services/practice-mail.js';
import { ResultRecipient } from './application/services/result-recipient.js';
import { TemplateRenderer } from './application/services/template-renderer.js';
import { WebhookCaller } from './application/services/webhook-caller.js';
import { notificationsPermissions } from './contracts/permissions.js';
import { Notices } from './domain/notices.js';
import { NotificationRepository } from './domain/notification.repository.js';
import { WebhookEndpointRepository } from './domain/webhook-endpoint.repository.js';
import { WebhookDeliveryRepository } from './domain/webhook-delivery.repository.js';
import { PgNotices } from './infrastructure/pg-notices.js';
import { NotificationSchema } from './infrastructure/notification.schema.js';
import { WebhookEndpointSchema } from './infrastructure/webhook-endpoint.schema.js';
import { WebhookDeliverySchema } from './infrastructure/webhook-delivery.schema.js';
import { TypeormNotificationRepository } from './infrastructure/typeorm-notification.repository.js';
import { TypeormWebhookEndpointRepository } from './infrastructure/typeorm-webhook-endpoint.repository.js';
import { TypeormWebhookDeliveryRepository } from './infrastructure/typeorm-webhook-delivery.repository.js';

/** Who is told what: results and reminders to people, events to other software. */
@DeclarePermissions(notificationsPermissions)
@DeclareSchemas(NotificationSchema, WebhookEndpointSchema, WebhookDeliverySchema)
@Module({
  providers: [
    { provide: NotificationRepository, useClass: TypeormNotificationRepository },
    { provide: WebhookEndpointRepository, useClass: TypeormWebhookEndpointRepository },
    { provide: WebhookDeliveryRepository, useClass: TypeormWebhookDeliveryRepository },
    { provide: Notices, useClass: PgNotices },
    EmailSender,
    EndpointSecrets,
    EndpointUrls,
    MessengerSender,
    NotificationComposer,
    NotificationSettling,
    PatientMail,
    PracticeMail,
    ResultRecipient,
    TemplateRenderer,
    WebhookCaller,
    BeginSendingHandler,
    ClaimPracticeNoticeHandler,
    CreateWebhookEndpointHandler,
    DeleteWebhookEndpointHandler,
    GiveUpNotificationHandler,
    NotifyColleagueHandler,
    NotifyOfResultHandler,
    NotifyOfShareCodeHandler,
    NotifyOfWithdrawalHandler,
    PostponeSendingHandler,
    QueueWebhooksHandler,
    RecordWebhookAttemptHandler,
    RemindOfAppointmentHandler,
    ReplayWebhookDeliveryHandler,
    RetryNotificationHandler,
    RotateWebhookSecretHandler,
    SetNoticePreferenceHandler,
    SettleByMessageHandler,
    SettleNotificationHandler,
    UpdateWebhookEndpointHandler,
    FindNotificationsHandler,
    FindReportDeliveriesHandler,
    FindWebhookDeliveriesHandler,
    FindWebhookEndpointsHandler,
    GetNoticePreferenceHandler,
    GetNotificationToSendHandler,
    GetNotificationHandler,
    GetWebhookCallHandler,
    GetWebhookEndpointHandler,
    RevealNewSecretHandler,
    WhenChannelAlarmedThenMailThePractice,
    WhenStorageDamageFoundThenMailThePractice,
    WhenColleagueMentionedThenNotify,
    WhenConversationAssignedThenNotify,
    WhenCommissionedMessageStatusChangedThenSettle,
    WhenHl7ResultUndeliveredThenMailThePractice,
    WhenNotificationQueuedThenSend,
    WhenOrderRequestedThenCallWebhooks,
    WhenOrderScheduledThenCallWebhooks,
    WhenReminderDueThenRemind,
    WhenReportSharedThenCallWebhooks,
    WhenReportSharedThenNotify,
    WhenReportSignedThenCallWebhooks,
    WhenServiceLevelAtRiskThenNotify,
    WhenShareCodeRequestedThenSendIt,
    WhenStudyReceivedThenCallWebhooks,
    WhenCriticalResultCommunicatedThenCallWebhooks,
    WhenCriticalResultCommunicatedThenNotify,
    WhenCriticalResultOverdueThenCallWebhooks,
    WhenCriticalResultOverdueThenMailThePractice,
    WhenCriticalResultOverdueThenNotify,
    WhenLateImagesArrivedThenCallWebhooks,
    WhenLateImagesArrivedThenNotify,
    WhenPreliminaryDiscrepancyFoundThenCallWebhooks,
    WhenPreliminaryDiscrepancyFoundThenNotify,
    WhenReportPreliminaryThenCallWebhooks,
    WhenReportPreliminaryThenNotify,
    WhenReportReassignedThenCallWebhooks,
    WhenReportReassignedThenNotify,
    WhenReportWithdrawnThenCallWebhooks,
    WhenReportWithdrawnThenNotify,
    WhenShareLinkLockedThenCallWebhooks,
    WhenShareLinkLockedThenMailThePractice,
    WhenTurnaroundAtRiskThenCallWebhooks,
    WhenTurnaroundAtRiskThenNotify,
    WhenTurnaroundBreachedThenCallWebhooks,
    WhenTurnaroundBreachedThenMailThePractice,
    WhenTurnaroundBreachedThenNotify,
    WhenWebhookQueuedThenCall,
  ],
})
export class NotificationsModule {}
