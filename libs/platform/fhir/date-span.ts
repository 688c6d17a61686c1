import type { RecordSpan } from '#kernel';

const FORM =
  /^(eq|ne|gt|lt|ge|le|sa|eb)?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
const MICROS_OF = { day: 86_400_000_000n, minute: 60_000_000n, second: 1_000_000n };

/**
 * What a date parameter asks for (hl7.org/fhir/R4/search.html#date): `ge2026-11`, `2026-11-21T10:00Z`. A value stands for all the
 * time that its precision leaves open. Times without a zone are UTC; a `+` that became a space on its way is read as one.
 *
 * @param of whether the values compared are instants or days; days are compared with the day as it is written
 * @returns undefined for what is no date
 */
export function dateSpan(text: string, of: 'instant' | 'day'): RecordSpan | undefined {
  const parts = FORM.exec(text.trim().replace(/ (\d\d:\d\d)$/, '+$1'));
  if (!parts) return undefined;
  const [, prefix = 'eq', year, month, day, hour, minute, second, fraction, zone] = parts;
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const instant = startOf(`${date}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}`, fraction, zone);
  if (instant === undefined) return undefined;
  const from = of === 'day' ? startOf(date)! : instant;
  const before =
    !month || !day
      ? startOf(
          month
            ? nextMonth(Number(year), Number(month))
            : `${String(Number(year) + 1).padStart(4, '0')}-01-01`,
        )
      : from + widthOf(of === 'day' ? {} : { hour, second, fraction });
  if (before === undefined) return undefined;
  return spanOf(prefix, [from, before].map((micros) => written(micros, of)) as [string, string]);
}

function startOf(text: string, fraction = '', zone = 'Z'): bigint | undefined {
  const [date = '', time = '00:00:00'] = text.split('T');
  const millis = Date.parse(`${date}T${time}${zone}`);
  // Date.parse takes the 31st of February for a day of March.
  const isDay = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;
  if (Number.isNaN(millis) || !isDay) return undefined;
  return BigInt(millis) * 1_000n + BigInt(fraction.slice(0, 6).padEnd(6, '0'));
}

function nextMonth(year: number, month: number): string {
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
}

function widthOf(precision: {
  hour?: string | undefined;
  second?: string | undefined;
  fraction?: string | undefined;
}): bigint {
  if (!precision.hour) return MICROS_OF.day;
  if (!precision.second) return MICROS_OF.minute;
  return MICROS_OF.second / 10n ** BigInt(Math.min(precision.fraction?.length ?? 0, 6));
}

function written(micros: bigint, of: 'instant' | 'day'): string {
  const iso = new Date(Number(micros / 1_000n)).toISOString();
  return of === 'day' ? iso.slice(0, 10) : iso.replace('Z', `${String(micros % 1_000n).padStart(3, '0')}Z`);
}

function spanOf(prefix: string, [from, before]: [string, string]): RecordSpan {
  switch (prefix) {
    case 'ne':
      return { from, before, outside: true };
    case 'gt':
    case 'sa':
      return { from: before };
    case 'ge':
      return { from };
    case 'lt':
    case 'eb':
      return { before: from };
    case 'le':
      return { before };
    default:
      return { from, before };
  }
}
