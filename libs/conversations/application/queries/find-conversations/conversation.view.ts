import type { ConversationStatus } from '../../../domain/conversation-status.js';
import type { OutsidePlace } from '../../../domain/outside-place.js';
import type { PlatformKey } from '../../../domain/platform-key.js';
import type { ServiceLevelView } from './service-level.view.js';

/** A conversation in the inbox. */
export class ConversationView {
  readonly id!: string;
  readonly version!: number;
  readonly status!: ConversationStatus;
  /** Somebody described an emergency. */
  readonly urgent!: boolean;
  readonly channelId!: string;
  readonly channelName!: string;
  readonly platform!: PlatformKey;
  readonly contactId!: string;
  /** As the platform shows it. */
  readonly contactName!: string | null;
  /** Who answers; while it is `waiting`, who is to. */
  readonly assignedUserId!: string | null;
  readonly assignedUserName!: string | null;
  /** Where it is answered without Isocenter; `standby`: another application has the thread on the platform. */
  readonly answeredOutside!: OutsidePlace | 'standby' | null;
  /** What staff sort conversations by, in order. */
  readonly tags!: string[];
  readonly messageCount!: number;
  /** The beginning of the last message. */
  readonly lastMessageText!: string | null;
  readonly lastMessageAt!: Date;
  readonly createdAt!: Date;
  readonly closedAt!: Date | null;
  readonly sla!: ServiceLevelView;
  /** Notes that name the caller and that the caller has not looked at. */
  readonly unreadMentions!: number;
}
