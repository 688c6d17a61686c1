import { WhenButtonPressedThenAcknowledgeIt } from '../reactions/when-button-pressed-then-acknowledge-it.js';
import { WhenChannelOpenedThenConnectIt } from '../reactions/when-channel-opened-then-connect-it.js';
import { WhenHandedOverThenAnnounceIt } from '../reactions/when-handed-over-then-announce-it.js';
import { WhenInboundEventReceivedThenTakeItIn } from '../reactions/when-inbound-event-received-then-take-it-in.js';
import { WhenMessageChangedThenAnnounceIt } from '../reactions/when-message-changed-then-announce-it.js';
import { WhenMessageQueuedThenSendIt } from '../reactions/when-message-queued-then-send-it.js';
import { WhenMessageReceivedThenRespond } from '../reactions/when-message-received-then-respond.js';
import { WhenMessageStatusChangedThenAnnounceIt } from '../reactions/when-message-status-changed-then-announce-it.js';

/** What this context does when something has happened, for its module. */
export const REACTIONS = [
  WhenButtonPressedThenAcknowledgeIt,
  WhenChannelOpenedThenConnectIt,
  WhenHandedOverThenAnnounceIt,
  WhenInboundEventReceivedThenTakeItIn,
  WhenMessageChangedThenAnnounceIt,
  WhenMessageQueuedThenSendIt,
  WhenMessageReceivedThenRespond,
  WhenMessageStatusChangedThenAnnounceIt,
];
