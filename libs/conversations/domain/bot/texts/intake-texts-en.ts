/** What the bot says in English while it takes down an order. */
export const intakeTextsEn = {
  start: () =>
    'I\'ll take down your request. You can correct me, ask something in between, or say "cancel" at any time.',
  askModality: (bodyPart: string | null) =>
    bodyPart
      ? `What kind of examination of the ${bodyPart} do you need?`
      : 'Which examination do you need, and of which part of the body?',
  askBodyPart: (modality: string) => `Which part of the body is the ${modality} for?`,
  askLaterality: (bodyPart: string) => `Left or right ${bodyPart}?`,
  askReason: () =>
    'What is the reason for the examination? A few words are enough, for example what your doctor wrote on the referral.',
  askFullName: () => "What is the patient's full name?",
  askDateOfBirth: () => "What is the patient's date of birth?",
  askContactDetails: () =>
    'Is there a phone number or e-mail address where we can reach you? You can also skip this.',
  askContactDetailsWithoutConsent: () =>
    'Then we need a phone number or an e-mail address to reach you. Which one may we use?',
  askPreferredTime: () =>
    'When would you like to come? For example "Tuesday morning", "next week" or "any time".',
  askConsent: () =>
    'May we write to you here, in this chat, about this request: the appointment, reminders and the link to your result?',
  askChange: () => 'What should I change?',

  helpModality: () =>
    'Please choose the kind of examination, or write it: for example "X-ray of the right hand" or "MRI of the knee". If you do not know, choose "Not sure".',
  helpBodyPart: () => 'Please name the part of the body, for example "knee", "lower back" or "abdomen".',
  helpLaterality: () => 'Please answer "left", "right" or "both".',
  helpReason: () =>
    'Please describe in a few words why the examination is needed, for example "knee pain after a fall".',
  helpFullName: () => 'Please write the first name and the family name, for example "Maria Gomez".',
  helpDateOfBirth: () => 'Please write day, month and year, for example "12 March 1980" or "1980-03-12".',
  helpContactDetails: () =>
    'That does not look like a phone number or an e-mail address. Please write it again, or say "skip".',
  helpContactDetailsRequired: () =>
    'Please write a phone number (for example +44 20 7946 0958) or an e-mail address, or say "cancel" and call the practice instead.',
  helpPreferredTime: () =>
    'Please name a day or a part of the day, for example "Friday afternoon" or "12 March, 10:30", or say "any time".',
  helpConsent: () => 'Please answer "yes" or "no": may we write to you here about this request?',
  helpConfirm: () => 'Please answer "yes" if everything is right, or tell me what to change.',
  helpChange: () => 'Please choose what to change: for example "the name" or "the time".',

  reasonTooLong: (limit: number) =>
    `That is a little long for me. Please say it in at most ${limit} characters.`,
  fullNameTooShort: () => 'I need the first name and the family name, please.',
  fullNameNotAName: () =>
    'That does not look like a name. Please write only the first name and the family name.',
  dateOfBirthInFuture: (date: string) => `${date} lies in the future. What is the patient's date of birth?`,
  dateOfBirthTooLongAgo: (date: string) => `${date} is more than 130 years ago. Please check the year.`,
  dateOfBirthNoYear: () => 'I also need the year, please: day, month and year.',
  dateOfBirthNoSuchDay: () => 'That day does not exist in the calendar. Please check day, month and year.',
  dateOfBirthWhich: () => 'Which of these dates do you mean?',
  preferredTimePast: (day: string) => `${day} has passed. Which day from today on would suit you?`,
  preferredTimeTooFar: () =>
    'That is more than a year away. Please name a day within the next twelve months.',

  updated: (slot: string, value: string) => `Thank you, I have noted ${slot}: ${value}.`,
  summary: (lines: string) => `Please check your request:\n\n${lines}\n\nIs everything right?`,
  completed: () =>
    'Thank you. I have passed your request to the front desk, who will confirm the appointment.',
  completedContactHere: () => 'We will write to you here.',
  completedContactElsewhere: () => 'We will contact you by the phone number or e-mail address you gave.',
  cancelled: () =>
    'I have cancelled the request; nothing was sent. Write "book an examination" to begin again.',
  stillOpen: () => 'Back to your request:',
  offerPerson: () => 'If that is difficult, a colleague can also take over: just say "a person, please".',
};
