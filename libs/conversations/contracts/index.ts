/** What other contexts may know of conversations. */
export { ButtonPressed } from './events/button-pressed.event.js';
export { ChannelOpened } from './events/channel-opened.event.js';
export { ConversationClosed } from './events/conversation-closed.event.js';
export { ConversationOpened } from './events/conversation-opened.event.js';
export { HandedBack } from './events/handed-back.event.js';
export { HandedOver } from './events/handed-over.event.js';
export { InboundEventReceived } from './events/inbound-event-received.event.js';
export { MessageQueued } from './events/message-queued.event.js';
export { MessageReceived } from './events/message-received.event.js';
export { MessageStatusChanged } from './events/message-status-changed.event.js';
export { OrderIntakeCompleted } from './events/order-intake-completed.event.js';
export { TakenOver } from './events/taken-over.event.js';
export type { HandOverReason } from './hand-over-reason.js';
export { conversationsPermissions } from './permissions.js';
export type { SettledStatus } from './settled-status.js';
export { SendToConversation } from '../application/commands/send-to-conversation/send-to-conversation.command.js';
export { GetOrderIntake } from '../application/queries/get-order-intake/get-order-intake.query.js';
export type { OrderIntakeView } from '../application/queries/get-order-intake/order-intake.view.js';
