import type { Calendar } from '../language-resources.js';

const MONTHS = [
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
];
const WEEKDAYS = [
  'mon(?:day)?s?',
  'tue(?:s|sday)?s?',
  'wed(?:nesday|s)?s?',
  'thu(?:r|rs|rsday)?s?',
  'fri(?:day)?s?',
  'sat(?:urday)?s?',
  'sun(?:day)?s?',
];
const MONTH = `(?<month>${MONTHS.join('|')})`;
const WEEKDAY = WEEKDAYS.map((name) => `(?:${name})`).join('|');
const YEAR = String.raw`(?<year>\d{4}|'?\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;

/** Days and times in English. */
export const calendarEn: Calendar = {
  months: MONTHS,
  weekdays: WEEKDAYS,
  dateForms: [
    String.raw`${DAY}[-./ ]?(?:of )?${MONTH}[.,]?[-./ ]{0,2}${YEAR}`,
    String.raw`${MONTH}\.? ?${DAY},? {0,2}${YEAR}`,
    String.raw`(?<year>\d{4}),? ${MONTH} ${DAY}`,
  ],
  numericOrder: (locale) =>
    locale.toLowerCase() === 'en-us' ? ['month-first', 'day-first'] : ['day-first', 'month-first'],
  dayRules: [
    [/\b(?:the )?day after tomorrow\b/g, { days: 2 }],
    [/\b(?:tomorrow|tommorow|tomorow|tommorrow|tmrw|tmr)\b/g, { days: 1 }],
    [/\b(?:today|tonight)\b/g, { days: 0 }],
    [/\bweek after next\b/g, { weeks: 2 }],
    [/\b(?:next|the following|coming) week\b/g, { weeks: 1 }],
    [/\bthis week\b/g, { weeks: 0 }],
    [/\b(?:next|coming|the following) month\b/g, { months: 1 }],
    [/\bthis month\b/g, { months: 0 }],
    [/\bnext weekend\b/g, { weekend: 1 }],
    [/\b(?:this |the |coming )?weekend\b/g, { weekend: 0 }],
    [/\bin (?<count>a|one|two|three|four|five|six|\d{1,2}) (?:(?<unit>[dwm])(?:ay|eek|onth)s?)\b/g, 'ahead'],
    [
      new RegExp(String.raw`\b(?:(?<skip>next )|this |coming )?(?<weekday>${WEEKDAY})\b(?!\.\d)`, 'g'),
      'weekday',
    ],
    [
      new RegExp(
        String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?[-./ ]?(?:of )?${MONTH}\b(?!\.?,? ?'?\d{2})`,
        'g',
      ),
      'day-of-month',
    ],
    [
      new RegExp(String.raw`\b${MONTH}\.? (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!,? ?\d)`, 'g'),
      'day-of-month',
    ],
    [/\b(?:on )?the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?! of)/g, 'day-of-month'],
    [/(?<![\w/.\-])(?<day>\d{1,2})[./](?<number>\d{1,2})\.?(?![\w/.\-])/g, 'day-of-month'],
  ],
  ambiguousWeekdays: /^(?:sun|sat|mon|wed)$/,
  numbers: { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  clock:
    /(?<![\w:./-])(?:(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))? ?(?<half>[ap])\.?m\b\.?|(?<hour24>\d{1,2})[:h](?<minute24>\d{2})(?![\d:])|(?:at|around|about|from|after|before|by) (?<spoken>\d{1,2})(?: o'?clock)?(?![\w:.\-/]| ?(?:days?|weeks?|months?|years?|%)))/g,
  partOfDay:
    /\b(?:(?<morning>mornings?|before noon|before lunch|a\.m\.)|(?<afternoon>afternoons?|after lunch|after noon|lunch ?time|noon|midday)|(?<evening>evenings?|after work|tonight|at night))\b/,
  anyTime:
    /\b(?:any ?time|any ?day|whenever|any(?: date| slot| appointment)|flexible|does(?: not|n'?t) matter|do(?: not|n'?t) (?:care|mind)|(?:all|every) days?|no preference|as soon as possible|asap|earliest|soonest|first available|next available)\b/,
  ruledOut: /\b(?:not|except|but no|never|avoid)\b/,
};
