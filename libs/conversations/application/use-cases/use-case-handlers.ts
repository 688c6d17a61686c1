import { AddCannedReplyHandler } from '../commands/add-canned-reply/add-canned-reply.handler.js';
import { AddNoteHandler } from '../commands/add-note/add-note.handler.js';
import { AssignWaitingHandler } from '../commands/assign-waiting/assign-waiting.handler.js';
import { BeginReplyUploadHandler } from '../commands/begin-reply-upload/begin-reply-upload.handler.js';
import { BeginSendingHandler } from '../commands/begin-sending/begin-sending.handler.js';
import { BeginVisitorUploadHandler } from '../commands/begin-visitor-upload/begin-visitor-upload.handler.js';
import { ChangeArticleHandler } from '../commands/change-article/change-article.handler.js';
import { ChangeBotHandler } from '../commands/change-bot/change-bot.handler.js';
import { ChangeCannedReplyHandler } from '../commands/change-canned-reply/change-canned-reply.handler.js';
import { ChangeChannelHandler } from '../commands/change-channel/change-channel.handler.js';
import { CheckServiceLevelHandler } from '../commands/check-service-level/check-service-level.handler.js';
import { CloseConversationHandler } from '../commands/close-conversation/close-conversation.handler.js';
import { CreateBotHandler } from '../commands/create-bot/create-bot.handler.js';
import { DeferSendingHandler } from '../commands/defer-sending/defer-sending.handler.js';
import { FinishUploadHandler } from '../commands/finish-upload/finish-upload.handler.js';
import { ForgetUnusedUploadsHandler } from '../commands/forget-unused-uploads/forget-unused-uploads.handler.js';
import { HandBackConversationHandler } from '../commands/hand-back-conversation/hand-back-conversation.handler.js';
import { ImportKnowledgeHandler } from '../commands/import-knowledge/import-knowledge.handler.js';
import { InspectChannelsHandler } from '../commands/inspect-channels/inspect-channels.handler.js';
import { KeepPassageVectorsHandler } from '../commands/keep-passage-vectors/keep-passage-vectors.handler.js';
import { MarkMentionsReadHandler } from '../commands/mark-mentions-read/mark-mentions-read.handler.js';
import { OpenChannelHandler } from '../commands/open-channel/open-channel.handler.js';
import { NoticeAbsenceHandler } from '../commands/notice-absence/notice-absence.handler.js';
import { ReturnToInboxHandler } from '../commands/return-to-inbox/return-to-inbox.handler.js';
import { FindConnectedUsersHandler } from '../queries/find-connected-users/find-connected-users.handler.js';
import { PlanChannelCareHandler } from '../commands/plan-channel-care/plan-channel-care.handler.js';
import { PublishBotHandler } from '../commands/publish-bot/publish-bot.handler.js';
import { PutFlowAsideHandler } from '../commands/put-flow-aside/put-flow-aside.handler.js';
import { RecordConnectionHandler } from '../commands/record-connection/record-connection.handler.js';
import { RecordInspectionHandler } from '../commands/record-inspection/record-inspection.handler.js';
import { RecordServiceLevelHandler } from '../commands/record-service-level/record-service-level.handler.js';
import { ReindexKnowledgeHandler } from '../commands/reindex-knowledge/reindex-knowledge.handler.js';
import { ReleaseConversationsHandler } from '../commands/release-conversations/release-conversations.handler.js';
import { RemindOfFlowHandler } from '../commands/remind-of-flow/remind-of-flow.handler.js';
import { RemoveArticleHandler } from '../commands/remove-article/remove-article.handler.js';
import { RemoveCannedReplyHandler } from '../commands/remove-canned-reply/remove-canned-reply.handler.js';
import { ReplyToConversationHandler } from '../commands/reply-to-conversation/reply-to-conversation.handler.js';
import { ResolveMessageHandler } from '../commands/resolve-message/resolve-message.handler.js';
import { RespondToMessageHandler } from '../commands/respond-to-message/respond-to-message.handler.js';
import { RestoreArticleVersionHandler } from '../commands/restore-article-version/restore-article-version.handler.js';
import { SendToConversationHandler } from '../commands/send-to-conversation/send-to-conversation.handler.js';
import { SetAvailabilityHandler } from '../commands/set-availability/set-availability.handler.js';
import { SetInboxPolicyHandler } from '../commands/set-inbox-policy/set-inbox-policy.handler.js';
import { SettleKnowledgeImportHandler } from '../commands/settle-knowledge-import/settle-knowledge-import.handler.js';
import { SettleMessageFileHandler } from '../commands/settle-message-file/settle-message-file.handler.js';
import { SettleSendingHandler } from '../commands/settle-sending/settle-sending.handler.js';
import { StartServiceClocksHandler } from '../commands/start-service-clocks/start-service-clocks.handler.js';
import { StoreInboundEventsHandler } from '../commands/store-inbound-events/store-inbound-events.handler.js';
import { StoreTemplatesHandler } from '../commands/store-templates/store-templates.handler.js';
import { SyncTemplatesHandler } from '../commands/sync-templates/sync-templates.handler.js';
import { TagConversationHandler } from '../commands/tag-conversation/tag-conversation.handler.js';
import { TakeInEventHandler } from '../commands/take-in-event/take-in-event.handler.js';
import { TakeOverConversationHandler } from '../commands/take-over-conversation/take-over-conversation.handler.js';
import { TellOfficeHoursHandler } from '../commands/tell-office-hours/tell-office-hours.handler.js';
import { TransferConversationHandler } from '../commands/transfer-conversation/transfer-conversation.handler.js';
import { WriteArticleHandler } from '../commands/write-article/write-article.handler.js';
import { CountConversationsHandler } from '../queries/count-conversations/count-conversations.handler.js';
import { FindAgentsHandler } from '../queries/find-agents/find-agents.handler.js';
import { FindArticleVersionsHandler } from '../queries/find-article-versions/find-article-versions.handler.js';
import { FindArticlesHandler } from '../queries/find-articles/find-articles.handler.js';
import { FindBotsHandler } from '../queries/find-bots/find-bots.handler.js';
import { FindCannedRepliesHandler } from '../queries/find-canned-replies/find-canned-replies.handler.js';
import { FindChannelsHandler } from '../queries/find-channels/find-channels.handler.js';
import { FindConversationsHandler } from '../queries/find-conversations/find-conversations.handler.js';
import { FindFeedEntriesHandler } from '../queries/find-feed-entries/find-feed-entries.handler.js';
import { FindKnowledgeImportsHandler } from '../queries/find-knowledge-imports/find-knowledge-imports.handler.js';
import { FindKnowledgeHandler } from '../queries/find-knowledge/find-knowledge.handler.js';
import { FindMessagesHandler } from '../queries/find-messages/find-messages.handler.js';
import { FindNotesHandler } from '../queries/find-notes/find-notes.handler.js';
import { FindTagsHandler } from '../queries/find-tags/find-tags.handler.js';
import { FindTemplatesHandler } from '../queries/find-templates/find-templates.handler.js';
import { FindThreadMessagesHandler } from '../queries/find-thread-messages/find-thread-messages.handler.js';
import { GetAcknowledgementHandler } from '../queries/get-acknowledgement/get-acknowledgement.handler.js';
import { GetAnsweringBotHandler } from '../queries/get-answering-bot/get-answering-bot.handler.js';
import { GetArticleVersionHandler } from '../queries/get-article-version/get-article-version.handler.js';
import { GetArticleHandler } from '../queries/get-article/get-article.handler.js';
import { GetBotHandler } from '../queries/get-bot/get-bot.handler.js';
import { GetBotVersionHandler } from '../queries/get-bot-version/get-bot-version.handler.js';
import { GetCannedReplyHandler } from '../queries/get-canned-reply/get-canned-reply.handler.js';
import { GetChannelPastHandler } from '../queries/get-channel-past/get-channel-past.handler.js';
import { GetChannelHandler } from '../queries/get-channel/get-channel.handler.js';
import { GetChannelSecretsHandler } from '../queries/get-channel-secrets/get-channel-secrets.handler.js';
import { GetConversationHandler } from '../queries/get-conversation/get-conversation.handler.js';
import { GetExplanationHandler } from '../queries/get-explanation/get-explanation.handler.js';
import { GetFileToFetchHandler } from '../queries/get-file-to-fetch/get-file-to-fetch.handler.js';
import { GetImportContentHandler } from '../queries/get-import-content/get-import-content.handler.js';
import { GetKnowledgeImportHandler } from '../queries/get-knowledge-import/get-knowledge-import.handler.js';
import { GetMessageFileHandler } from '../queries/get-message-file/get-message-file.handler.js';
import { GetFeedReachHandler } from '../queries/get-feed-reach/get-feed-reach.handler.js';
import { GetInboxPolicyHandler } from '../queries/get-inbox-policy/get-inbox-policy.handler.js';
import { GetOrderIntakeHandler } from '../queries/get-order-intake/get-order-intake.handler.js';
import { GetOutboundMessageHandler } from '../queries/get-outbound-message/get-outbound-message.handler.js';
import { GetPassageTextsHandler } from '../queries/get-passage-texts/get-passage-texts.handler.js';
import { GetServiceLevelsHandler } from '../queries/get-service-levels/get-service-levels.handler.js';
import { GetThreadFileHandler } from '../queries/get-thread-file/get-thread-file.handler.js';
import { GetThreadOfHandler } from '../queries/get-thread-of/get-thread-of.handler.js';
import { GetTurnHandler } from '../queries/get-turn/get-turn.handler.js';
import { GetTypingPlaceHandler } from '../queries/get-typing-place/get-typing-place.handler.js';
import { PlanKnowledgeImportHandler } from '../queries/plan-knowledge-import/plan-knowledge-import.handler.js';
import { SearchKnowledgeHandler } from '../queries/search-knowledge/search-knowledge.handler.js';
import { SearchMessagesHandler } from '../queries/search-messages/search-messages.handler.js';
import { LocateChannelHandler } from '../queries/locate-channel/locate-channel.handler.js';
import { ChangeContactHandler } from '../commands/change-contact/change-contact.handler.js';
import { LinkContactHandler } from '../commands/link-contact/link-contact.handler.js';
import { MergeContactsHandler } from '../commands/merge-contacts/merge-contacts.handler.js';
import { UndoMergeHandler } from '../commands/undo-merge/undo-merge.handler.js';
import { UnlinkContactHandler } from '../commands/unlink-contact/unlink-contact.handler.js';
import { FindContactsHandler } from '../queries/find-contacts/find-contacts.handler.js';
import { FindDuplicatesHandler } from '../queries/find-duplicates/find-duplicates.handler.js';
import { GetContactHandler } from '../queries/get-contact/get-contact.handler.js';
import { GetContactStandingHandler } from '../queries/get-contact-standing/get-contact-standing.handler.js';
import { StartReplayHandler } from '../commands/start-replay/start-replay.handler.js';
import { CancelReplayHandler } from '../commands/cancel-replay/cancel-replay.handler.js';
import { KeepReplayedConversationHandler } from '../commands/keep-replayed-conversation/keep-replayed-conversation.handler.js';
import { AdvanceReplayHandler } from '../commands/advance-replay/advance-replay.handler.js';
import { ForgetPassingRecordsHandler } from '../commands/forget-passing-records/forget-passing-records.handler.js';
import { RestoreBotVersionHandler } from '../commands/restore-bot-version/restore-bot-version.handler.js';
import { PlanExperimentHandler } from '../commands/plan-experiment/plan-experiment.handler.js';
import { StartExperimentHandler } from '../commands/start-experiment/start-experiment.handler.js';
import { StopExperimentHandler } from '../commands/stop-experiment/stop-experiment.handler.js';
import { KeepTranslationHandler } from '../commands/keep-translation/keep-translation.handler.js';
import { ForgetTranslationHandler } from '../commands/forget-translation/forget-translation.handler.js';
import { KeepPreparedTranslationHandler } from '../commands/keep-prepared-translation/keep-prepared-translation.handler.js';
import { GetReplayWorkHandler } from '../queries/get-replay-work/get-replay-work.handler.js';
import { FindAnsweredMessagesHandler } from '../queries/find-answered-messages/find-answered-messages.handler.js';
import { FindReplaysHandler } from '../queries/find-replays/find-replays.handler.js';
import { GetReplayHandler } from '../queries/get-replay/get-replay.handler.js';
import { FindReplayDifferencesHandler } from '../queries/find-replay-differences/find-replay-differences.handler.js';
import { FindBotVersionsHandler } from '../queries/find-bot-versions/find-bot-versions.handler.js';
import { FindExperimentsHandler } from '../queries/find-experiments/find-experiments.handler.js';
import { GetExperimentHandler } from '../queries/get-experiment/get-experiment.handler.js';
import { GetExperimentResultsHandler } from '../queries/get-experiment-results/get-experiment-results.handler.js';
import { GetTextToTranslateHandler } from '../queries/get-text-to-translate/get-text-to-translate.handler.js';
import { GetReplyLanguagesHandler } from '../queries/get-reply-languages/get-reply-languages.handler.js';

/** The handlers of this context's use cases, for its module. */
export const USE_CASE_HANDLERS = [
  AddCannedReplyHandler,
  AddNoteHandler,
  AssignWaitingHandler,
  BeginReplyUploadHandler,
  BeginSendingHandler,
  BeginVisitorUploadHandler,
  ChangeArticleHandler,
  ChangeBotHandler,
  ChangeCannedReplyHandler,
  ChangeChannelHandler,
  CheckServiceLevelHandler,
  CloseConversationHandler,
  CreateBotHandler,
  DeferSendingHandler,
  FinishUploadHandler,
  ForgetUnusedUploadsHandler,
  HandBackConversationHandler,
  ImportKnowledgeHandler,
  InspectChannelsHandler,
  KeepPassageVectorsHandler,
  MarkMentionsReadHandler,
  OpenChannelHandler,
  PlanChannelCareHandler,
  NoticeAbsenceHandler,
  ReturnToInboxHandler,
  FindConnectedUsersHandler,
  PublishBotHandler,
  PutFlowAsideHandler,
  RecordConnectionHandler,
  RecordInspectionHandler,
  RecordServiceLevelHandler,
  ReindexKnowledgeHandler,
  ReleaseConversationsHandler,
  RemindOfFlowHandler,
  RemoveArticleHandler,
  RemoveCannedReplyHandler,
  ReplyToConversationHandler,
  ResolveMessageHandler,
  RespondToMessageHandler,
  RestoreArticleVersionHandler,
  SendToConversationHandler,
  SettleKnowledgeImportHandler,
  SetAvailabilityHandler,
  SetInboxPolicyHandler,
  SettleMessageFileHandler,
  SettleSendingHandler,
  StartServiceClocksHandler,
  StoreInboundEventsHandler,
  StoreTemplatesHandler,
  SyncTemplatesHandler,
  TagConversationHandler,
  TakeInEventHandler,
  TakeOverConversationHandler,
  TellOfficeHoursHandler,
  TransferConversationHandler,
  WriteArticleHandler,
  CountConversationsHandler,
  FindAgentsHandler,
  FindArticleVersionsHandler,
  FindArticlesHandler,
  FindBotsHandler,
  FindCannedRepliesHandler,
  FindChannelsHandler,
  FindConversationsHandler,
  FindFeedEntriesHandler,
  FindKnowledgeHandler,
  FindKnowledgeImportsHandler,
  FindMessagesHandler,
  FindNotesHandler,
  FindTagsHandler,
  FindTemplatesHandler,
  FindThreadMessagesHandler,
  GetAcknowledgementHandler,
  GetAnsweringBotHandler,
  GetArticleHandler,
  GetArticleVersionHandler,
  GetBotHandler,
  GetBotVersionHandler,
  GetCannedReplyHandler,
  GetChannelPastHandler,
  GetChannelHandler,
  GetChannelSecretsHandler,
  GetImportContentHandler,
  GetConversationHandler,
  GetKnowledgeImportHandler,
  GetExplanationHandler,
  GetFileToFetchHandler,
  GetMessageFileHandler,
  GetFeedReachHandler,
  GetInboxPolicyHandler,
  GetOrderIntakeHandler,
  GetOutboundMessageHandler,
  GetPassageTextsHandler,
  GetServiceLevelsHandler,
  GetThreadFileHandler,
  GetThreadOfHandler,
  GetTurnHandler,
  GetTypingPlaceHandler,
  LocateChannelHandler,
  PlanKnowledgeImportHandler,
  SearchKnowledgeHandler,
  SearchMessagesHandler,
  ChangeContactHandler,
  LinkContactHandler,
  MergeContactsHandler,
  UndoMergeHandler,
  UnlinkContactHandler,
  FindContactsHandler,
  FindDuplicatesHandler,
  GetContactHandler,
  GetContactStandingHandler,
  StartReplayHandler,
  CancelReplayHandler,
  KeepReplayedConversationHandler,
  AdvanceReplayHandler,
  ForgetPassingRecordsHandler,
  RestoreBotVersionHandler,
  PlanExperimentHandler,
  StartExperimentHandler,
  StopExperimentHandler,
  KeepTranslationHandler,
  ForgetTranslationHandler,
  KeepPreparedTranslationHandler,
  GetReplayWorkHandler,
  FindAnsweredMessagesHandler,
  FindReplaysHandler,
  GetReplayHandler,
  FindReplayDifferencesHandler,
  FindBotVersionsHandler,
  FindExperimentsHandler,
  GetExperimentHandler,
  GetExperimentResultsHandler,
  GetTextToTranslateHandler,
  GetReplyLanguagesHandler,
];
