/** What the bot says in English in the flows beside the order intake. */
export const flowTextsEn = {
  reschedulingStart: () =>
    'I can take down the change of your appointment for the front desk. You can say "cancel" at any time.',
  resultStatusStart: () =>
    'I cannot give results in this chat: when a report is ready, the practice sends a secure link. I can tell you how far your examination is.',
  preparationStart: () => 'I can look up how to prepare for an examination.',
  askModality: () => 'Which examination is it?',
  preparationQuestion: (examination: string) => `How do I prepare for the ${examination}?`,
  askOrderNumber: () =>
    'What is the number of your order? It is on the confirmation of your appointment, for example 26K3X9P4QT7M.',
  helpOrderNumber: () =>
    'Please write only the number of your order, letters and digits without spaces. If you do not have it, say "a person, please".',
  orderNotFound: () => 'I find no order with this number and this date of birth. Please check both.',
  nothingToReschedule: () => 'This order has no appointment that could be changed.',
  reschedulingDone: (examination: string, wish: string) =>
    `Thank you. I have passed on that you would like another time for your ${examination}: ${wish}. A colleague will confirm it here; until then your present appointment stands.`,
  statusRequested: (examination: string) =>
    `Your request (${examination}) has arrived. The front desk will confirm an appointment.`,
  statusScheduled: (examination: string, when: string | null) =>
    when
      ? `Your appointment (${examination}) is on ${when}.`
      : `Your appointment (${examination}) is confirmed.`,
  statusAcquired: (examination: string) =>
    `Your examination (${examination}) has been done. A doctor is going to read the images; you will get a secure link when the report is ready.`,
  statusCompleted: (examination: string) =>
    `The report of your examination (${examination}) is ready. It was sent by a secure link; if you did not get it, say "a person, please".`,
  statusCancelled: (examination: string) => `This order (${examination}) was cancelled.`,
  reminder: () => 'Are you still there? My last question was:',
  timedOut: () =>
    'I have put your request aside, because I have not heard from you. Write again whenever you like to go on.',
};
