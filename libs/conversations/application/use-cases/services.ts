import { Availability } from '../services/availability.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { Colleagues } from '../services/colleagues.js';
import { ChatVerification } from '../services/contacts/chat-verification.js';
import { ContactMeetings } from '../services/contacts/contact-meetings.js';
import { ContactMerging } from '../services/contacts/contact-merging.js';
import { Disclosure } from '../services/contacts/disclosure.js';
import { KnowledgeQuestions } from '../services/knowledge-questions.js';
import { KnowledgeUploads } from '../services/knowledge-uploads.js';
import { AttendingStaff } from '../services/live/attending-staff.js';
import { Presence } from '../services/live/presence.js';
import { MediaStore } from '../services/media/media-store.js';
import { MediaUploads } from '../services/media/media-uploads.js';
import { MessageFiles } from '../services/media/message-files.js';
import { OutboundFiles } from '../services/media/outbound-files.js';
import { ReplyFiles } from '../services/media/reply-files.js';
import { ConversationReplays } from '../services/replay/conversation-replays.js';
import { ConversationSearch } from '../services/search/conversation-search.js';
import { TextSearch } from '../services/search/text-search.js';
import { StaffMember } from '../services/staff-member.js';
import { TemplateMessages } from '../services/templates/template-messages.js';
import { ToldBefore } from '../services/told-before.js';
import { Transcripts } from '../services/transcript/transcripts.js';
import { StaffTranslations } from '../services/translation/staff-translations.js';
import { AiDrafting } from '../services/turns/ai/ai-drafting.js';
import { AiModeration } from '../services/turns/ai/ai-moderation.js';
import { AiUnderstanding } from '../services/turns/ai/ai-understanding.js';
import { BotProfiles } from '../services/turns/bot-profiles.js';
import { BotReplies } from '../services/turns/bot-replies.js';
import { BotTurns } from '../services/turns/bot-turns.js';
import { PracticeLookups } from '../services/turns/practice-lookups.js';
import { WorkflowFlowRuns } from '../services/turns/workflow-flow-runs.js';
import { TypingSignals } from '../services/typing-signals.js';

/** What the use cases share, for the module of the context. */
export const SERVICES = [
  ChannelCredentials,
  MediaStore,
  MediaUploads,
  MessageFiles,
  ToldBefore,
  ReplyFiles,
  OutboundFiles,
  StaffMember,
  ContactMeetings,
  Disclosure,
  ChatVerification,
  ContactMerging,
  TemplateMessages,
  Availability,
  Colleagues,
  BotProfiles,
  BotReplies,
  BotTurns,
  ConversationReplays,
  StaffTranslations,
  AiDrafting,
  AiModeration,
  AiUnderstanding,
  PracticeLookups,
  WorkflowFlowRuns,
  AttendingStaff,
  TextSearch,
  ConversationSearch,
  Presence,
  Transcripts,
  TypingSignals,
  KnowledgeQuestions,
  KnowledgeUploads,
];
