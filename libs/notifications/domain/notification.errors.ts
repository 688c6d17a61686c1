import { conflict, type DomainError, notFound } from '#kernel';

export const noSuchNotification = (): DomainError => notFound('notifications.notification');

export const notToBeRetried = (): DomainError =>
  conflict(
    'notifications.not-to-be-retried',
    'Only a notification that failed or whose fate is unknown can be sent again.',
  );

/** Why a notification failed without an attempt, or was given up. Texts for people are the client's. */
export const FAILURE = {
  noConversation: 'notifications.no-conversation',
  noAddress: 'notifications.no-address',
  appointmentChanged: 'notifications.appointment-changed',
  codeOver: 'notifications.share-code-over',
  /** Of a result that was still to be sent. */
  reportWithdrawn: 'notifications.report-withdrawn',
  /** Of the news that a report is withdrawn, to somebody whom its result did not reach. */
  neverTold: 'notifications.never-told',
  interrupted: 'notifications.interrupted',
  /** Of a message whose conversation gave no reason; else its code is here, such as `conversations.window-closed`. */
  message: 'notifications.message-not-sent',
} as const;
