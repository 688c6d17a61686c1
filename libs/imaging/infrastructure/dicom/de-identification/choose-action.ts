import type { AttributeAction } from '../../../application/services/de-identification/de-identifier.js';
import {
  type BasicAction,
  type ConfidentialityRule,
  confidentialityRule,
} from '../../../domain/de-identification/confidentiality-rule.js';
import { attributeByTag } from '../../../domain/dicom/dictionary/attribute-dictionary.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';

/**
 * Which types attributes have is not known for every IOD, extended ones included: of the actions that a type decides between,
 * the one that keeps each IOD whole is taken. None of them keeps a value.
 */
const CONSERVATIVE: Readonly<Record<BasicAction, AttributeAction>> = {
  X: 'remove',
  Z: 'empty',
  D: 'dummy',
  U: 'uid',
  'X/Z': 'empty',
  'X/D': 'dummy',
  'Z/D': 'dummy',
  'X/Z/D': 'dummy',
  'X/Z/U*': 'keep',
};

const DATES = new Set<Vr>(['DA', 'DT', 'TM']);
const LONG_TEXTS = new Set<Vr>(['LT', 'ST', 'UT']);
/** UIDs that name classes, encodings and vocabularies, never an object. */
const NAMES_A_CLASS = /SOPClass|TransferSyntaxUID|CodingSchemeUID|^ContextUID$|MappingResourceUID/;
/** A code written as a URN is a code (PS3.3, 8.1). */
const URN_CODE_VALUE = 0x00080120;
const REFERENCED_STUDY_SEQUENCE = 0x00081110;
const REFERENCED_REQUEST_SEQUENCE = 0x0040a370;

/** What happens to an attribute. */
export interface ChosenAction {
  readonly action: AttributeAction;
  /** The profile's row for it. */
  readonly rule: ConfidentialityRule | undefined;
}

/**
 * Decides by the table and the options; an option ranks above the profile, and one that cleans above one that keeps: device
 * dates move with all others. What the table leaves out is judged by its VR, as E.1.1 recommends for dates.
 *
 * @param letters of the chosen options
 * @param within the sequence that it lies in, if any
 */
export function chooseAction(tag: number, vr: Vr, letters: string, within?: number): ChosenAction {
  const rule = confidentialityRule(tag);
  const action = rule ? listed(rule, vr, letters) : unlisted(tag, vr, letters);
  // of type 2 in a report's request only (PS3.3, C.17.2); elsewhere of type 3, and then never without an item (C.7.2.1)
  const goes = tag === REFERENCED_STUDY_SEQUENCE && within !== REFERENCED_REQUEST_SEQUENCE;
  return { action: goes && action === 'empty' ? 'remove' : action, rule };
}

function listed({ basic, keptBy, cleanedBy }: ConfidentialityRule, vr: Vr, letters: string): AttributeAction {
  const chosen = (columns: string): boolean => [...columns].some((letter) => letters.includes(letter));
  if (chosen(cleanedBy)) {
    if (cleanedBy.includes('M') && letters.includes('M')) return DATES.has(vr) ? 'shift' : 'empty';
    return 'clean';
  }
  if (chosen(keptBy)) return 'keep';
  const action = CONSERVATIVE[basic];
  return action === 'dummy' && vr === 'UI' ? 'uid' : action;
}

function unlisted(tag: number, vr: Vr, letters: string): AttributeAction {
  const known = attributeByTag(tag);
  if (!known || vr === 'UN') return 'remove';
  if (vr === 'UI') return NAMES_A_CLASS.test(known.keyword) || letters.includes('U') ? 'keep' : 'uid';
  if (DATES.has(vr)) return letters.includes('F') ? 'keep' : letters.includes('M') ? 'shift' : 'dummy';
  if (vr === 'PN') return 'dummy';
  if (vr === 'UR') return tag === URN_CODE_VALUE ? 'keep' : 'remove';
  if (LONG_TEXTS.has(vr)) return letters.includes('T') ? 'clean' : 'dummy';
  return 'keep';
}
