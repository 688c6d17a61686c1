import { flowTextsEn } from './flow-texts-en.js';
import { intakeTextsEn } from './intake-texts-en.js';
import { labelsEn } from './labels-en.js';

/** What the bot says in English. Another language is another value of the same shape (see `textsFor`). */
export const textsEn = {
  conversation: {
    introduction: (practice: string) => `Hello, I'm the automatic assistant of ${practice}.`,
    welcome: () =>
      'I can take down a request for an imaging examination, answer questions about the practice, or call a colleague. How can I help?',
    help: () =>
      'You can ask me to book an examination ("I need an MRI of my knee"), ask a question about the practice, or say that you want to talk to a person.',
    thanks: () => 'You are welcome. Is there anything else I can do?',
    goodbye: () => 'Goodbye. Just write here whenever you need us.',
    fine: () => 'All right. How else can I help?',
    source: (title: string) => `(From: ${title})`,
    dontKnow: () => "I'm sorry, I don't know the answer to that.",
    refused: () =>
      'I would like to help you. Please tell me in plain words what you need, or ask for a colleague.',
    offerPerson: () => 'Would you like a colleague to take over?',
    handOver: () => 'I am passing you to a colleague, who will answer here as soon as possible.',
    handOverAfterMisses: () =>
      "I'm sorry, I do not seem to understand you. I am passing you to a colleague, who will answer here as soon as possible.",
    emergency: () =>
      'This may be an emergency. Please call your local emergency number NOW, or go to the nearest emergency department. Do not wait for an answer here.',
    emergencyFollowUp: () => 'I have also alerted a colleague, who will look at this conversation.',
    noResults: () =>
      'I cannot give results in this chat. When a report is ready, the practice sends a secure link. A colleague can look into it for you.',
    noAdvice: () => 'I cannot give medical advice or explain findings; only a doctor can do that.',
    rescheduling: () => 'Changing or cancelling an appointment is done by our front desk.',
    empty: () => 'I can only read text for now. Please write your message in words.',
  },
  intake: intakeTextsEn,
  flows: flowTextsEn,
  labels: labelsEn,
};
