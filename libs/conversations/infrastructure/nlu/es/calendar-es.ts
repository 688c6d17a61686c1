import type { Calendar } from '../language-resources.js';

const MONTHS = [
  'ene(?:ro)?',
  'feb(?:rero)?',
  'mar(?:zo)?',
  'abr(?:il)?',
  'may(?:o)?',
  'jun(?:io)?',
  'jul(?:io)?',
  'ago(?:sto)?',
  'sep?t?(?:iembre)?',
  'oct(?:ubre)?',
  'nov(?:iembre)?',
  'dic(?:iembre)?',
];
const WEEKDAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabados?', 'domingos?'];
const MONTH = String.raw`(?<month>${MONTHS.join('|')})\b`;
const WEEKDAY = WEEKDAYS.join('|');
const YEAR = String.raw`(?<year>\d{4}|'?\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})(?:[ºo°]|ro|ero)?`;
const COUNT = String.raw`(?<count>una?|dos|tres|cuatro|cinco|seis|quince|\d{1,2})`;
const HOUR = 'una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce';

/** Days and times in Spanish, as they are said in Spain and in Latin America. */
export const calendarEs: Calendar = {
  months: MONTHS,
  weekdays: WEEKDAYS,
  dateForms: [
    String.raw`${DAY}(?: de | del? mes de |[-./ ])?${MONTH}[.,]?(?: del? (?:ano )?|[-./ ]{0,2})${YEAR}`,
    String.raw`${MONTH}\.? ${DAY},? ?(?:del? )?${YEAR}`,
  ],
  // Spanish is read day first, save that people in the United States write either.
  numericOrder: (locale) => (/^es-(?:us|pr)$/i.test(locale) ? ['day-first', 'month-first'] : ['day-first']),
  dayRules: [
    [/\b(?:pasado manana|pasadomanana)\b/g, { days: 2 }],
    [/(?<!\b(?:la|las|una|esta|media|cada) )\b(?:manana)\b/g, { days: 1 }],
    [/\b(?:hoy|esta (?:manana|tarde|noche)|ahora mismo)\b/g, { days: 0 }],
    [/\b(?:en|dentro de) (?:una semana|ocho dias|8 dias)\b/g, { weeks: 1 }],
    [/\b(?:en|dentro de) (?:quince|15) dias\b/g, { weeks: 2 }],
    [
      /\b(?:la )?(?:proxima semana|semana (?:que viene|proxima|entrante|siguiente)|siguiente semana|otra semana)\b/g,
      { weeks: 1 },
    ],
    [/\besta (?:misma )?semana\b/g, { weeks: 0 }],
    [
      /\b(?:el )?(?:proximo mes|mes (?:que viene|proximo|entrante|siguiente)|siguiente mes)\b/g,
      { months: 1 },
    ],
    [/\beste (?:mismo )?mes\b/g, { months: 0 }],
    [/\b(?:proximo fin(?:de| de semana)|fin de semana (?:que viene|proximo))\b/g, { weekend: 1 }],
    [/\b(?:el |este )?(?:fin de semana|finde)\b/g, { weekend: 0 }],
    [
      new RegExp(
        String.raw`\b(?:en|dentro de|de aqui a) ${COUNT} (?:(?<unit>[dsm])(?:ias?|emanas?|es(?:es)?))\b`,
        'g',
      ),
      'ahead',
    ],
    [
      new RegExp(
        String.raw`\b(?:(?:el |los )?(?:proximo |este |siguiente ))?(?<weekday>${WEEKDAY})\b(?: (?:que viene|proximo|siguiente))?`,
        'g',
      ),
      'weekday',
    ],
    [
      new RegExp(
        String.raw`\b(?<day>\d{1,2})(?:[ºo°]|ro|ero)?(?: de | del mes de |[-./ ])${MONTH}(?!\.?,?(?: del?)? ?'?\d{2})`,
        'g',
      ),
      'day-of-month',
    ],
    [new RegExp(String.raw`\b${MONTH}\.? (?<day>\d{1,2})\b(?!,? ?\d)`, 'g'), 'day-of-month'],
    [
      /\b(?:el )?dia (?<day>\d{1,2})\b(?! de)|\bel (?<day>[1-3]?\d)(?=\s*$|[,.!?]| por | a las? | en la )/g,
      'day-of-month',
    ],
    [/(?<![\w/.\-])(?<day>\d{1,2})[./](?<number>\d{1,2})\.?(?![\w/.\-])/g, 'day-of-month'],
  ],
  ambiguousWeekdays: null,
  numbers: {
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    quince: 15,
    cuarto: 15,
    media: 30,
  },
  clock: new RegExp(
    String.raw`(?<![\w:./-])(?:(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))? ?(?<half>[ap])\.? ?m\b\.?|(?<hour24>\d{1,2})[:h](?<minute24>\d{2})(?![\d:])(?: ?h(?:s|oras?|rs)?\b)?|(?:a|sobre|desde|hacia|tipo|(?:antes|despues|partir|alrededor) de) (?:eso de )?las? (?<spoken>\d{1,2}|${HOUR})(?:[:.](?<spokenMinute>\d{2}))?(?: y (?<past>media|cuarto)| menos (?<before>cuarto))?(?: ?h(?:s|oras?|rs)?\b)?(?: (?:de|por) (?<part>la (?:manana|tarde|noche)))?(?![\w:\-/]|[.]\d| (?!(?:de|del|y|en|o|si|por|el|la|me|que|mas|para|como|estaria|seria|puede|podria)\b)[a-z]))`,
    'g',
  ),
  partOfDay:
    /\b(?:(?<morning>(?:(?:por|en|de|a|durante) )?la manana|(?:las )?mananas|temprano|antes de(?:l mediodia| comer| almorzar)|a primera hora)|(?<afternoon>(?<!buenas )(?:(?:por|en|de|a) )?las? tardes?|(?:manana|lunes|martes|miercoles|jueves|viernes|sabado) tarde|(?<!buenas )tardes|mediodia|despues de (?:comer|almorzar|la comida))|(?<evening>(?<!buenas )(?:(?:por|en|de|a) )?las? noches?|(?<!buenas )noches|despues d(?:el trabajo|e trabajar)|al salir del trabajo|a ultima hora))\b/,
  anyTime:
    /\b(?:cualquier (?:dia|hora|momento|fecha|horario)|cuando sea|cuando (?:quiera[ns]?|pueda[ns]?|haya|tenga[ns]?|gust[ae][ns]?|os venga bien)|me da (?:igual|lo mismo)|da (?:igual|lo mismo)|es igual|indiferente|sin preferencia|(?:lo|cuanto) antes(?: posible)?|cuanto antes|lo mas pronto(?: posible)?|lo antes posible|el primer hueco|la primera (?:cita|fecha)|primer (?:turno|hueco)|todos los dias|no importa|a la hora que sea|el dia que sea)\b/,
  ruledOut: /\b(?:no|excepto|menos(?! cuarto)|salvo|nunca|evitar|tampoco)\b/,
};
