import { attributeByTag } from '../../../domain/dicom/dictionary/attribute-dictionary.js';
import type { DataSet } from '../reading/data-set.js';
import { characterSetOf } from '../values/character-set-of.js';
import { textValues } from '../values/text-values.js';
import { KNOWN_WORDS } from './known-words.js';

/** Attributes whose values name a patient, a person, a place or a case. */
const IDENTIFYING =
  /^(PatientID|OtherPatientIDs|AccessionNumber|PatientAddress|PatientTelephoneNumbers|PatientInsurancePlanCodeSequence|MedicalRecordLocator|AdmissionID|StudyID|RequestedProcedureID|ScheduledProcedureStepID|PerformedProcedureStepID|PlacerOrderNumberImagingServiceRequest|FillerOrderNumberImagingServiceRequest|DeviceSerialNumber|InstitutionAddress)$/;
const SHORTEST_ID = 4;
const SHORTEST_NAME = 3;
const UID = /\b[0-2](?:\.\d+){4,}\b/g;
const ESCAPED = /[.*+?^${}()|[\]\\/]/g;

/**
 * Looks after what the table cannot: names and numbers of this very file that somebody wrote into a description. What stays of
 * free text is searched for them, whatever character set they were written in.
 */
export class IdentifierScrubber {
  private readonly ids = new Set<string>();
  private readonly names = new Set<string>();
  private pattern: RegExp | undefined;

  /** @param keepUids UIDs in texts stay */
  constructor(
    dataSet: DataSet,
    private readonly keepUids: boolean,
  ) {
    this.collect(dataSet);
    const escape = (text: string): string => text.replace(ESCAPED, '\\$&');
    const whole = [...this.names].map((name) => `(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`);
    const parts = [...whole, ...[...this.ids].map(escape)];
    if (parts.length > 0)
      this.pattern = new RegExp(parts.sort((a, b) => b.length - a.length).join('|'), 'giu');
  }

  /** The text without identifiers of this file. */
  scrub(text: string): string {
    const withoutUids = this.keepUids ? text : text.replace(UID, '');
    const scrubbed = this.pattern ? withoutUids.replace(this.pattern, '') : withoutUids;
    return scrubbed === text ? text : scrubbed.replace(/ {2,}/g, ' ').trim();
  }

  /** Only the words of a text that are known to name nobody, and numbers of up to three digits. */
  clean(text: string): string {
    const words = this.scrub(text).split(/[^\p{L}\p{N}.]+/u);
    return words
      .filter((word) => KNOWN_WORDS.has(word.toLowerCase()) || /^\d{1,3}(\.\d{1,2})?(mm|cm)?$/i.test(word))
      .join(' ');
  }

  private collect(dataSet: DataSet): void {
    const characterSet = characterSetOf(dataSet);
    for (const { tag, vr, value, items } of dataSet.elements.values()) {
      for (const item of items ?? []) this.collect(item);
      if (!value) continue;
      const isName = vr === 'PN';
      if (!isName && !IDENTIFYING.test(attributeByTag(tag)?.keyword ?? '')) continue;
      for (const text of textValues(value, vr, characterSet)) {
        if (text.length >= SHORTEST_ID) this.ids.add(text);
        if (!isName) continue;
        for (const word of text.split(/[\^=\s,.]+/)) if (isNameWord(word)) this.names.add(word);
      }
    }
  }
}

/** Words that descriptions need as well say nothing of a person. Scripts without spaces have names of two signs. */
function isNameWord(word: string): boolean {
  const shortest = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(word)
    ? 2
    : SHORTEST_NAME;
  return word.length >= shortest && !KNOWN_WORDS.has(word.toLowerCase());
}
