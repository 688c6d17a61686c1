import { isAscii } from 'node:buffer';
import type {
  AttributeAction,
  ChangedAttribute,
  DeIdentificationOrder,
} from '../../../application/services/de-identification/de-identifier.js';
import { DE_IDENTIFICATION_OPTIONS } from '../../../domain/de-identification/de-identification-option.js';
import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { DataElement } from '../reading/data-element.js';
import { DataSet } from '../reading/data-set.js';
import type { CharacterSet } from '../values/character-set.js';
import { characterSetOf } from '../values/character-set-of.js';
import { textValues } from '../values/text-values.js';
import { chooseAction } from './choose-action.js';
import { isPublicCode } from './code-scheme.js';
import { dummyValue } from './dummy-value.js';
import { IdentifierScrubber } from './identifier-scrubber.js';
import { safePrivateVr } from './safe-private.js';
import { shiftDate } from './shift-date.js';

/** What happens to free text that stays: it is searched, replaced, or cleaned word by word. */
type TextMode = 'scrub' | 'dummy' | 'clean';

/** UIDs of the standard itself, such as well-known frames of reference. */
const STANDARD_UID = '1.2.840.10008.';
/** These name objects, whatever their beginning. */
const OBJECT_UIDS = new Set<number>([
  TAGS.SOPInstanceUID,
  TAGS.StudyInstanceUID,
  TAGS.SeriesInstanceUID,
  TAGS.ReferencedSOPInstanceUID,
]);
/**
 * Code strings that devices and people fill with words of their own: Image Type, Body Part Examined, Scan Options, View
 * Position, Graphic Layer, Content Label. All others are of the standard's vocabularies and are not at risk (E.3.6):
 * a Value Type of `TEXT` stays, though the file names somebody called Text.
 */
const OPEN_CODES = new Set([0x00080008, 0x00180015, 0x00180022, 0x00185101, 0x00700002, 0x00700080]);
const OVERLAYS = 0x60;
const SHOWN = 200;

interface Place {
  readonly item: DataSet;
  readonly mode: TextMode;
  readonly path: string;
  /** The sequence that the data set is an item of. */
  readonly within: number | undefined;
  readonly characterSet: CharacterSet;
}

/** Applies the profile to one data set in memory: bulk values that stay remain references to the file. */
export class DataSetDeIdentifier {
  private readonly letters: string;
  private readonly scrubber: IdentifierScrubber;
  private readonly days: number;

  constructor(
    private readonly original: DataSet,
    private readonly order: DeIdentificationOrder,
    private readonly report: (change: ChangedAttribute) => void = () => undefined,
  ) {
    this.letters = order.options.map((name) => DE_IDENTIFICATION_OPTIONS[name].letter).join('');
    this.scrubber = new IdentifierScrubber(original, this.letters.includes('U'));
    this.days = order.replacements.dayShift(order.patientHash);
  }

  /** The copy, its elements ascending, its text in UTF-8. */
  run(): DataSet {
    return this.dataSet(this.original, { mode: 'scrub', path: '', within: undefined });
  }

  private dataSet(item: DataSet, where: Pick<Place, 'mode' | 'path' | 'within'>, around?: DataSet): DataSet {
    const copy = new DataSet(around);
    const place = { ...where, item, characterSet: characterSetOf(item) };
    for (const element of [...item.elements.values()].sort((a, b) => a.tag - b.tag)) {
      if (element.tag === TAGS.SpecificCharacterSet) continue;
      const made = this.element(element, place, copy);
      if (made) copy.elements.set(made.tag, made);
    }
    return copy;
  }

  private element(element: DataElement, place: Place, copy: DataSet): DataElement | undefined {
    const { tag } = element;
    if (((tag >>> 16) & 1) === 1) return this.privateElement(element, place, copy);
    if (tag >>> 24 === OVERLAYS) return this.changed(element, place, 'remove');
    const { action, rule } = chooseAction(tag, element.vr, this.letters, place.within);
    const needsValue = rule?.basic.includes('D') === true;
    if (element.items) return this.sequence(element, element.items, action, place, copy);
    switch (action) {
      case 'remove':
        return this.changed(element, place, action);
      case 'empty':
        return this.changed(element, place, action, Buffer.alloc(0));
      case 'dummy':
        return this.changed(element, place, action, dummyValue(element.vr));
      case 'uid':
        return this.changed(element, place, action, this.uids(element));
      case 'shift':
        return this.changed(element, place, action, this.shifted(element, needsValue));
      case 'clean':
        return this.changed(element, place, action, this.cleaned(element, place, needsValue));
      default:
        return this.kept(element, place);
    }
  }

  private sequence(
    { tag, vr }: DataElement,
    items: readonly DataSet[],
    action: AttributeAction,
    place: Place,
    copy: DataSet,
  ): DataElement | undefined {
    const path = place.path + formatTag(tag);
    if (action === 'remove' || action === 'empty') {
      this.report({ path, action, before: null, after: null });
      return action === 'remove' ? undefined : { tag, vr, items: [] };
    }
    const mode = action === 'dummy' || action === 'clean' ? action : place.mode;
    const made = items.map((item, n) =>
      this.dataSet(item, { mode, path: `${path}/${n}/`, within: tag }, copy),
    );
    return { tag, vr, items: made };
  }

  private privateElement(element: DataElement, place: Place, copy: DataSet): DataElement | undefined {
    const { tag } = element;
    const remove = () => this.changed(element, place, 'remove');
    if (!this.letters.includes('P')) return remove();
    const number = tag & 0xffff;
    if (number >= 0x10 && number <= 0xff) {
      const block = [...place.item.elements.keys()].filter(
        (each) => each >>> 8 === (((tag >>> 16) << 8) | number),
      );
      const needed = block.some((each) => safePrivateVr(place.item, each) !== undefined);
      return needed ? { ...element, vr: 'LO' } : remove();
    }
    const vr = safePrivateVr(place.item, tag);
    if (vr === undefined) return remove();
    if (element.items) return this.sequence(element, element.items, 'keep', place, copy);
    // items inside of UN are not read as such
    if (vr === 'SQ') return remove();
    const known = { ...element, vr: element.vr === 'UN' ? vr : element.vr };
    if (vr !== 'UI' || this.letters.includes('U')) return this.kept(known, place);
    return this.changed(known, place, 'uid', this.uids(known));
  }

  /** What the profile leaves alone. Text is written anew, in UTF-8 and without what names somebody. */
  private kept(element: DataElement, place: Place): DataElement | undefined {
    const { tag, vr, value, bulk } = element;
    const { kind } = VR_TABLE[vr];
    if (kind !== 'text' && kind !== 'ascii') return element;
    if (bulk) return kind === 'text' ? this.changed(element, place, 'dummy', dummyValue(vr)) : element;
    if (!value || value.length === 0) return element;
    if (kind === 'ascii') {
      if (!isAscii(value)) return this.changed(element, place, 'dummy', dummyValue(vr));
      if (vr !== 'AE' && !OPEN_CODES.has(tag)) return element;
      const words = this.textsOf(element, place);
      const unnamed = words.map((word) => (this.scrubber.scrub(word) === word ? word : 'REMOVED'));
      if (unnamed.every((word, n) => word === words[n])) return element;
      return this.changed(element, place, 'dummy', Buffer.from(unnamed.join('\\'), 'latin1'));
    }
    const isCode = isPublicCode(place.item, tag);
    if (place.mode === 'dummy' && !isCode) return this.changed(element, place, 'dummy', dummyValue(vr));
    const clean = place.mode === 'clean';
    const without = (text: string): string => (clean ? this.scrubber.clean(text) : this.scrubber.scrub(text));
    const texts = this.textsOf(element, place);
    const kept = isCode ? texts : texts.map(without);
    const bytes = Buffer.from(kept.join('\\'), 'utf8');
    if (kept.every((text, n) => text === texts[n])) return { tag, vr, value: bytes };
    // it may be of type 1
    if (kept.every((text) => text === '')) return this.changed(element, place, 'dummy', dummyValue(vr));
    return this.changed(element, place, 'clean', bytes);
  }

  private cleaned(element: DataElement, place: Place, needsValue: boolean): Buffer {
    const { vr, value } = element;
    const { kind } = VR_TABLE[vr];
    if (!value || (kind !== 'text' && vr !== 'CS')) return needsValue ? dummyValue(vr) : Buffer.alloc(0);
    const words = this.textsOf(element, place)
      .map((text) => this.scrubber.clean(text))
      .join('\\');
    return /[^\\]/.test(words) ? Buffer.from(words, 'utf8') : needsValue ? dummyValue(vr) : Buffer.alloc(0);
  }

  private shifted({ vr, value }: DataElement, needsValue: boolean): Buffer {
    if (vr === 'TM') return value ?? Buffer.alloc(0);
    const dates = valuesOf(value).map((date) => (date === '' ? '' : (shiftDate(date, this.days) ?? '')));
    const text = dates.join('\\');
    return text === '' && needsValue ? dummyValue(vr) : Buffer.from(text, 'latin1');
  }

  private uids({ tag, value }: DataElement): Buffer {
    const replaced = valuesOf(value).map((uid) => {
      if (uid === '' || (uid.startsWith(STANDARD_UID) && !OBJECT_UIDS.has(tag))) return uid;
      return this.order.replacements.uid(uid);
    });
    return Buffer.from(replaced.join('\\'), 'latin1');
  }

  private changed(
    element: DataElement,
    place: Place,
    action: AttributeAction,
    value?: Buffer,
  ): DataElement | undefined {
    const { tag, vr } = element;
    const before = this.shown(element, place);
    const after = value && value.length > 0 && isText(vr) ? value.toString('utf8').slice(0, SHOWN) : null;
    if (before !== after || before === null)
      this.report({ path: place.path + formatTag(tag), action, before, after });
    return value === undefined ? undefined : { tag, vr, value };
  }

  private shown(element: DataElement, place: Place): string | null {
    if (!element.value || !isText(element.vr)) return null;
    return this.textsOf(element, place).join('\\').slice(0, SHOWN) || null;
  }

  private textsOf({ vr, value }: DataElement, { characterSet }: Place): string[] {
    return value ? textValues(value, vr, characterSet) : [];
  }
}

const isText = (vr: Vr): boolean => VR_TABLE[vr].kind === 'text' || VR_TABLE[vr].kind === 'ascii';

/** The values of an ASCII element without their padding. */
function valuesOf(value: Buffer | undefined): string[] {
  if (!value || value.length === 0) return [];
  return value
    .toString('latin1')
    .split('\\')
    .map((each) => each.replace(/[\0 ]+$/, '').trim());
}
