/** What a person writes, over and over: questions, then an order from its first word to its confirmation. */
export const DIALOGUE: readonly string[] = [
  'hello',
  'When are you open on Saturday?',
  'I need an MRI of my left knee',
  'knee pain after a fall',
  'Ann Lee',
  '12 March 1980',
  'skip',
  'any time',
  'yes',
  'yes',
  'where can I park?',
  'thank you',
];
