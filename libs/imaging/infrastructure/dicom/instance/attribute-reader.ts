import type { DataSet } from '../reading/data-set.js';
import { characterSetOf } from '../values/character-set-of.js';
import { numberValues } from '../values/number-values.js';
import { parsePersonName } from '../values/parse-person-name.js';
import type { PersonName } from '../../../domain/dicom/person-name.js';
import { textValues } from '../values/text-values.js';
import { normalDate } from '../../../domain/dicom/normal-date.js';
import { normalTime } from '../../../domain/dicom/normal-time.js';

/** Reads single values out of one data set; undefined stands for absent, empty and invalid alike. */
export class AttributeReader {
  private readonly characterSet;

  constructor(private readonly dataSet: DataSet) {
    this.characterSet = characterSetOf(dataSet);
  }

  /** The first value of a text element. */
  text(tag: number): string | undefined {
    const element = this.dataSet.get(tag);
    if (!element?.value) return undefined;
    return textValues(element.value, element.vr, this.characterSet)[0] || undefined;
  }

  date(tag: number): string | undefined {
    const text = this.text(tag);
    return text === undefined ? undefined : normalDate(text);
  }

  time(tag: number): string | undefined {
    const text = this.text(tag);
    return text === undefined ? undefined : normalTime(text);
  }

  name(tag: number): PersonName | undefined {
    const text = this.text(tag);
    if (text === undefined) return undefined;
    const name = parsePersonName(text);
    return Object.keys(name).length === 0 ? undefined : name;
  }

  /** The first value of an IS or binary element within the range of IS (PS3.5, Table 6.2-1). */
  integer(tag: number): number | undefined {
    const element = this.dataSet.get(tag);
    if (!element?.value) return undefined;
    const number = Number(numberValues(element.value, element.vr)[0] ?? this.text(tag) ?? NaN);
    return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : undefined;
  }
}
