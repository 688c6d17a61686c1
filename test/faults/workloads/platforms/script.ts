/** What people ask, and what the bot of this workload answers: one answer for each, so that no two of a chat are alike. */
const TOPICS = [
  ['wifi', 'do you have wifi', 'Yes, the name of our wifi is on the board at the desk.'],
  ['coffee', 'is there a coffee machine', 'There is a coffee machine on the first floor.'],
  ['bicycle', 'where can I leave my bicycle', 'There are bicycle stands in the yard.'],
  ['vouchers', 'do you sell gift vouchers', 'We do not sell vouchers.'],
  ['playground', 'is there a playground for the kids', 'There is a corner with toys in the waiting room.'],
  ['lockers', 'do you have lockers', 'Every changing room has a locker with a key.'],
  ['dog', 'can I bring my dog', 'Dogs have to wait outside, except guide dogs.'],
] as const;

const GREETING = 'Welcome to our practice.';
const HOW_TO_BOOK = 'Please call us to book an examination.';
/** Offered below the greeting; it may be pressed at any time. */
const BUTTON = 'Book an examination';

const answers = new Map<string, string>([
  ['hello', GREETING],
  [BUTTON, HOW_TO_BOOK],
  ...TOPICS.map(([, question, answer]) => [`${question}?`, answer] as const),
]);

/** What each person says in a chat: a greeting, questions in their order, each with its number, and the press of a button. */
export const Script = {
  greeting: 'hello (1)',
  button: BUTTON,
  questions: TOPICS.map(([, question], index) => `${question}? (${String(index + 2)})`),
  /** Messages of one person, the press included. */
  length: TOPICS.length + 2,

  /** The one answer to a message; undefined for what nobody in this workload says. */
  answerTo: (text: string): string | undefined => answers.get(text.replace(/ \(\d+\)$/, '')),

  /** The content of the bot. It has no flows: every message is answered for its own sake. */
  bot: {
    greeting: GREETING,
    flows: [],
    intents: [
      { name: 'order', examples: [BUTTON], answer: HOW_TO_BOOK },
      ...TOPICS.map(([name, question, answer]) => ({ name, examples: [question], answer })),
    ],
  },
} as const;
