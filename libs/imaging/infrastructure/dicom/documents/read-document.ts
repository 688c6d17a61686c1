import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataSet } from '../reading/data-set.js';
import { readContentTree } from './read-content-tree.js';
import { documentHtml, documentText } from './write-document.js';

/** A structured report for people to read; undefined when the data set is none. */
export function readDocument(dataSet: DataSet): { html: string; text: string } | undefined {
  const root = readContentTree(dataSet);
  if (!root) return undefined;
  const read = new AttributeReader(dataSet);
  const name = read.name(TAGS.PatientName);
  const facts = (
    [
      ['Patient', (name?.alphabetic ?? name?.ideographic)?.replace(/\^+/g, ' ').trim()],
      ['Patient ID', read.text(TAGS.PatientID)],
      ['Birth date', read.date(TAGS.PatientBirthDate)],
      ['Study date', read.date(TAGS.StudyDate)],
      ['Accession number', read.text(TAGS.AccessionNumber)],
      ['Completion', read.text(TAGS.CompletionFlag)],
      ['Verification', read.text(TAGS.VerificationFlag)],
    ] as const
  ).flatMap(([label, value]) => (value ? [[label, value] as const] : []));
  return { html: documentHtml(root, { facts }), text: documentText(root, { facts }) };
}
