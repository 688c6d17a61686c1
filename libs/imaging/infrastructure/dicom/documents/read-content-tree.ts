import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataSet } from '../reading/data-set.js';
import { textValues } from '../values/text-values.js';
import { characterSetOf } from '../values/character-set-of.js';
import { decimalValues } from '../values/decimal-values.js';

/** One item of a structured report's content (PS3.3, C.17.3). */
export interface ContentItem {
  /** What it is about; empty when it does not say. */
  readonly name: string;
  /** Empty for what only holds other items. */
  readonly value: string;
  readonly children: readonly ContentItem[];
}

/** The content of a structured report, in the order of the document; undefined when the data set is none. */
export function readContentTree(dataSet: DataSet): ContentItem | undefined {
  const isDocument = dataSet.get(TAGS.ContentSequence) && dataSet.get(TAGS.ValueType);
  return isDocument ? itemOf(dataSet) : undefined;
}

/** The reader of files limits how deep sequences are nested. */
function itemOf(item: DataSet): ContentItem {
  return {
    name: codeMeaning(item, TAGS.ConceptNameCodeSequence),
    value: valueOf(item),
    children: item.items(TAGS.ContentSequence).map(itemOf),
  };
}

function valueOf(item: DataSet): string {
  const read = new AttributeReader(item);
  switch (read.text(TAGS.ValueType)) {
    case 'TEXT':
      return wholeText(item, TAGS.TextValue);
    case 'CODE':
      return codeMeaning(item, TAGS.ConceptCodeSequence);
    case 'NUM':
      return measurement(item);
    case 'PNAME': {
      const name = read.name(TAGS.PersonName);
      return (name?.alphabetic ?? name?.ideographic ?? '').replace(/\^+/g, ' ').trim();
    }
    case 'DATE':
      return read.date(TAGS.Date) ?? '';
    case 'TIME':
      return read.time(TAGS.Time) ?? '';
    case 'DATETIME':
      return read.text(TAGS.DateTime) ?? '';
    case 'UIDREF':
      return read.text(TAGS.UID) ?? '';
    case 'IMAGE':
    case 'COMPOSITE':
    case 'WAVEFORM': {
      const referenced = item.items(TAGS.ReferencedSOPSequence)[0];
      return (referenced && new AttributeReader(referenced).text(TAGS.ReferencedSOPInstanceUID)) ?? '';
    }
    default:
      return '';
  }
}

function measurement(item: DataSet): string {
  const measured = item.items(TAGS.MeasuredValueSequence)[0];
  if (!measured) return '';
  const units = measured.items(TAGS.MeasurementUnitsCodeSequence)[0];
  const unit = (units && new AttributeReader(units).text(TAGS.CodeValue)) ?? '';
  return `${decimalValues(measured, TAGS.NumericValue).join(', ')} ${unit}`.trim();
}

function codeMeaning(item: DataSet, tag: number): string {
  const code = item.items(tag)[0];
  return (code && wholeText(code, TAGS.CodeMeaning)) ?? '';
}

function wholeText(item: DataSet, tag: number): string {
  const element = item.get(tag);
  if (!element?.value) return '';
  return textValues(element.value, element.vr, characterSetOf(item)).join(' ');
}
