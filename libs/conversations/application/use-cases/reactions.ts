import { WhenArticlePublishedThenEmbedIt } from '../reactions/when-article-published-then-embed-it.js';
import { WhenAvailabilityChangedThenAssign } from '../reactions/when-availability-changed-then-assign.js';
import { WhenButtonPressedThenAcknowledgeIt } from '../reactions/when-button-pressed-then-acknowledge-it.js';
import { WhenChannelAlarmedThenAnnounceIt } from '../reactions/when-channel-alarmed-then-announce-it.js';
import { WhenChannelInspectionDueThenInspectIt } from '../reactions/when-channel-inspection-due-then-inspect-it.js';
import { WhenChannelOpenedThenConnectIt } from '../reactions/when-channel-opened-then-connect-it.js';
import { WhenChannelOpenedThenPlanItsCare } from '../reactions/when-channel-opened-then-plan-its-care.js';
import { WhenChannelRecoveredThenAnnounceIt } from '../reactions/when-channel-recovered-then-announce-it.js';
import { WhenConversationClosedThenAssignAnother } from '../reactions/when-conversation-closed-then-assign-another.js';
import { WhenConversationTransferredThenAssign } from '../reactions/when-conversation-transferred-then-assign.js';
import { WhenFileDroppedThenRemoveIt } from '../reactions/when-file-dropped-then-remove-it.js';
import { WhenFileReceivedThenFetchIt } from '../reactions/when-file-received-then-fetch-it.js';
import { WhenFlowTimedOutThenPutItAside } from '../reactions/when-flow-timed-out-then-put-it-aside.js';
import { WhenFlowTimerFiredThenRemind } from '../reactions/when-flow-timer-fired-then-remind.js';
import { WhenHandedBackThenAssignAnother } from '../reactions/when-handed-back-then-assign-another.js';
import { WhenHandedOverThenAssignIt } from '../reactions/when-handed-over-then-assign-it.js';
import { WhenHandedOverThenStartClocks } from '../reactions/when-handed-over-then-start-clocks.js';
import { WhenHandedOverThenTellOfficeHours } from '../reactions/when-handed-over-then-tell-office-hours.js';
import { WhenInboundEventReceivedThenTakeItIn } from '../reactions/when-inbound-event-received-then-take-it-in.js';
import { WhenKnowledgeDocumentReceivedThenReadIt } from '../reactions/when-knowledge-document-received-then-read-it.js';
import { WhenMessageChangedThenTranslateIt } from '../reactions/when-message-changed-then-translate-it.js';
import { WhenMessageQueuedThenSendIt } from '../reactions/when-message-queued-then-send-it.js';
import { WhenMessageReceivedThenRespond } from '../reactions/when-message-received-then-respond.js';
import { WhenReplayDueThenGoThroughSome } from '../reactions/when-replay-due-then-go-through-some.js';
import { WhenServiceClockStoppedThenRecordIt } from '../reactions/when-service-clock-stopped-then-record-it.js';
import { WhenServiceLevelBreachedThenRecordIt } from '../reactions/when-service-level-breached-then-record-it.js';
import { WhenStorageSweepDueThenForgetPassingRecords } from '../reactions/when-storage-sweep-due-then-forget-passing-records.js';
import { WhenStorageSweepDueThenForgetUnusedUploads } from '../reactions/when-storage-sweep-due-then-forget-unused-uploads.js';
import { WhenTakenOverThenStartClocks } from '../reactions/when-taken-over-then-start-clocks.js';
import { WhenTemplatesSyncDueThenReadThem } from '../reactions/when-templates-sync-due-then-read-them.js';
import { WhenTranslationDueThenTranslateIt } from '../reactions/when-translation-due-then-translate-it.js';
import { WhenUserDeactivatedThenReleaseConversations } from '../reactions/when-user-deactivated-then-release-conversations.js';

/** What this context does when something has happened, for its module. */
export const REACTIONS = [
  WhenArticlePublishedThenEmbedIt,
  WhenAvailabilityChangedThenAssign,
  WhenButtonPressedThenAcknowledgeIt,
  WhenChannelAlarmedThenAnnounceIt,
  WhenChannelInspectionDueThenInspectIt,
  WhenChannelOpenedThenConnectIt,
  WhenChannelOpenedThenPlanItsCare,
  WhenChannelRecoveredThenAnnounceIt,
  WhenConversationClosedThenAssignAnother,
  WhenConversationTransferredThenAssign,
  WhenFileDroppedThenRemoveIt,
  WhenFileReceivedThenFetchIt,
  WhenFlowTimedOutThenPutItAside,
  WhenFlowTimerFiredThenRemind,
  WhenHandedBackThenAssignAnother,
  WhenHandedOverThenAssignIt,
  WhenHandedOverThenStartClocks,
  WhenHandedOverThenTellOfficeHours,
  WhenInboundEventReceivedThenTakeItIn,
  WhenKnowledgeDocumentReceivedThenReadIt,
  WhenMessageChangedThenTranslateIt,
  WhenMessageQueuedThenSendIt,
  WhenMessageReceivedThenRespond,
  WhenReplayDueThenGoThroughSome,
  WhenServiceClockStoppedThenRecordIt,
  WhenServiceLevelBreachedThenRecordIt,
  WhenStorageSweepDueThenForgetPassingRecords,
  WhenStorageSweepDueThenForgetUnusedUploads,
  WhenTakenOverThenStartClocks,
  WhenTemplatesSyncDueThenReadThem,
  WhenTranslationDueThenTranslateIt,
  WhenUserDeactivatedThenReleaseConversations,
];
