import type { WorklistStep } from '../../../../application/queries/find-modality-worklist/worklist-step.js';
import type { JsonAttribute, JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { orderStudyUid } from '../../../../domain/dicom/order-study-uid.js';

/** Requested Procedure Priority (0040,1003; PS3.3, C.4.11). */
const PRIORITY = { stat: 'STAT', urgent: 'HIGH', routine: 'ROUTINE' } as const;
/** Where procedures have their codes: the practice's own. */
const CODING_SCHEME = '99ISOCENTER';

/** What says how values are written, not what is searched (PS3.4, K.2.2.2). */
const OWN = new Set(['00080005', '00080201']);

/** What is known of a step, by tag; that of a sequence is its only item, if there is one. */
type Known = (step: WorklistStep, asker: string) => JsonAttribute;
interface KnownSequence {
  readonly item: Knowledge;
  readonly isThere: (step: WorklistStep) => boolean;
}
type Knowledge = Readonly<Record<string, Known | KnownSequence>>;

const value = (vr: string, ...values: (string | null)[]): JsonAttribute => {
  const present = values.filter((each) => each !== null && each !== '');
  return present.length === 0 ? { vr } : { vr, Value: present };
};
/** Text that fits its VR: backslashes would part values. */
const text = (vr: string, most: number, written: string | null): JsonAttribute =>
  value(vr, written?.replace(/[\\\r\n\t]+/g, ' ').slice(0, most) ?? null);
const name = (written: string | null): JsonAttribute =>
  written === null ? { vr: 'PN' } : { vr: 'PN', Value: [{ Alphabetic: written }] };

const SCHEDULED_STEP: Knowledge = {
  '00080060': (step) => value('CS', step.modality),
  // One has to be told. Where none of the known ones suits, whoever asks is as good as any.
  '00400001': ({ stationAeTitles: titles }, asker) => value('AE', ...(titles.length > 0 ? titles : [asker])),
  '00400002': (step) => value('DA', step.startDate),
  '00400003': (step) => value('TM', step.startTime),
  // Can be asked for, and nobody is named.
  '00400006': () => name(null),
  '00400007': (step) => text('LO', 64, step.procedureName),
  '00400009': (step) => text('SH', 16, step.accessionNumber),
  '00400011': (step) => text('SH', 16, step.siteName),
  '00400020': () => value('CS', 'SCHEDULED'),
};

const PROCEDURE_CODE: Knowledge = {
  '00080100': (step) => text('SH', 16, step.procedureCode),
  '00080102': () => value('SH', CODING_SCHEME),
  '00080104': (step) => text('LO', 64, step.procedureName),
};

const ITEM: Knowledge = {
  '00080050': (step) => text('SH', 16, step.accessionNumber),
  '00080090': (step) => name(step.referrerName),
  '00100010': (step) => name(step.patientName),
  '00100020': (step) => text('LO', 64, step.patientId),
  '00100030': (step) => value('DA', step.patientBirthDate),
  '00100040': (step) => value('CS', step.patientSex),
  '0020000D': (step) => value('UI', orderStudyUid(step.orderId)),
  '00321032': (step) => name(step.referrerName),
  '00321060': (step) => text('LO', 64, step.procedureName),
  '00321064': { item: PROCEDURE_CODE, isThere: (step) => Boolean(step.procedureCode) },
  '00400100': { item: SCHEDULED_STEP, isThere: () => true },
  '00401001': (step) => text('SH', 16, step.accessionNumber),
  '00401002': (step) => text('LO', 64, step.reason),
  '00401003': (step) => value('SH', PRIORITY[step.priority]),
};

/** Makes the items of one worklist (PS3.4, Table K.6-1): what its identifier asks for, and empty what is not known of it. */
export class WorklistAnswers {
  /** @param asker AE title of the station that asks */
  constructor(
    private readonly identifier: JsonDataSet,
    private readonly asker: string,
  ) {}

  /** Every attribute that was asked for can have a value, or is one that has to be supported. */
  get isComplete(): boolean {
    return isComplete(this.identifier, ITEM);
  }

  of(step: WorklistStep): JsonDataSet {
    return this.item(step, this.identifier, ITEM);
  }

  private item(step: WorklistStep, asked: JsonDataSet, knowledge: Knowledge): JsonDataSet {
    const item: Record<string, JsonAttribute> = {};
    for (const [tag, attribute] of keysOf(asked)) {
      const known = knowledge[tag];
      if (!known) item[tag] = { vr: attribute.vr };
      else if (typeof known === 'function') item[tag] = known(step, this.asker);
      else if (!known.isThere(step)) item[tag] = { vr: 'SQ' };
      else
        item[tag] = {
          vr: 'SQ',
          Value: [this.item(step, itemAsked(attribute) ?? allOf(known.item), known.item)],
        };
    }
    return item;
  }
}

function isComplete(asked: JsonDataSet, knowledge: Knowledge): boolean {
  return keysOf(asked).every(([tag, attribute]) => {
    const known = knowledge[tag];
    if (!known || typeof known === 'function') return known !== undefined;
    return isComplete(itemAsked(attribute) ?? {}, known.item);
  });
}

const keysOf = (asked: JsonDataSet): [string, JsonAttribute][] =>
  Object.entries(asked).filter(([tag]) => !OWN.has(tag) && !tag.endsWith('0000'));

/** A sequence without an item, or with an empty one, asks for all of it (PS3.4, C.2.2.2.6). */
function itemAsked({ Value: items }: JsonAttribute): JsonDataSet | undefined {
  const [item] = items ?? [];
  const isItem = typeof item === 'object' && item !== null && Object.keys(item).length > 0;
  return isItem ? (item as JsonDataSet) : undefined;
}

const allOf = (knowledge: Knowledge): JsonDataSet =>
  Object.fromEntries(Object.keys(knowledge).map((tag) => [tag, { vr: 'UN' }]));
