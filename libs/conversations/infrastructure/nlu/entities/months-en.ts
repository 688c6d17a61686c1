const NAMES = [
  'jan(?:uary)?',
  'feb(?:ruary|urary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
] as const;

/** Month names of English, for regular expressions and back. */
export const MonthsEn = {
  pattern: `(?:${NAMES.join('|')})`,
  /** 1 to 12. */
  number: (name: string): number =>
    NAMES.findIndex((pattern) => new RegExp(`^${pattern}$`).test(name.replace('.', ''))) + 1,
};
