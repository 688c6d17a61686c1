import { Injectable } from '@nestjs/common';
import { IMPLEMENTATION } from '#platform/dimse/implementation';
import {
  type ChangedAttribute,
  type DeIdentificationOrder,
  type DeIdentificationPreview,
  type DeIdentificationWarning,
  type DeIdentifiedFile,
  DeIdentifier,
  type NoCopy,
} from '../../../application/services/de-identification/de-identifier.js';
import type { OpenFile } from '../../../application/services/dicom-files.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../domain/dicom/transfer-syntax.js';
import type { DataSet } from '../reading/data-set.js';
import type { DicomFile } from '../reading/dicom-file.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { trimUid } from '../values/trim-uid.js';
import { encodeFileMeta } from '../writing/encode-file-meta.js';
import { DataSetDeIdentifier } from './data-set-de-identifier.js';
import { describeMethod } from './describe-method.js';
import { burnedInRisk, findRefusal, needsPlainPixels } from './find-refusal.js';
import { masksFor, pixelMasking } from './pixel-masking.js';
import { type PassingBytes, writeDataSet } from './write-data-set.js';

const RECOGNIZABLE_VISUAL_FEATURES = 0x00280302;
const CONTENT_SEQUENCE = 0x0040a730;

/** De-identifies files (PS3.10) by our own reader and writer. The data set is held in memory, pixels are not. */
@Injectable()
export class Part10DeIdentifier extends DeIdentifier {
  override async deIdentify(
    open: OpenFile,
    order: DeIdentificationOrder,
  ): Promise<DeIdentifiedFile | NoCopy> {
    const file = await readDicomFile(await open());
    const refused = findRefusal(file, order.masks);
    if (refused) return { refused };
    if (needsPlainPixels(file, order.masks)) return { needs: 'plain-pixels' };
    const { copy, pass } = copyOf(file, order);
    const uid = (tag: number): string => {
      const found = trimUid(copy.get(tag)?.value);
      if (found === undefined) throw new DicomFailure('dicom.identifier-missing', 'an identifier is missing');
      return found;
    };
    const sopInstanceUid = uid(TAGS.SOPInstanceUID);
    const meta = encodeFileMeta(
      { ...file.meta, elements: [{ tag: 0x00020001, vr: 'OB', value: Buffer.from([0, 1]) }] },
      new Map<number, string>([
        [TAGS.MediaStorageSOPClassUID, uid(TAGS.SOPClassUID)],
        [TAGS.MediaStorageSOPInstanceUID, sopInstanceUid],
        [TAGS.TransferSyntaxUID, file.syntax.encapsulated ? file.syntax.uid : EXPLICIT_VR_LITTLE_ENDIAN],
        // the file is new, whatever wrote the one it was made of
        [TAGS.ImplementationClassUID, IMPLEMENTATION.classUid],
      ]),
    );
    return {
      studyInstanceUid: uid(TAGS.StudyInstanceUID),
      seriesInstanceUid: uid(TAGS.SeriesInstanceUID),
      sopInstanceUid,
      content: withHead(meta, writeDataSet(copy, open, pass)),
    };
  }

  override async preview(open: OpenFile, order: DeIdentificationOrder): Promise<DeIdentificationPreview> {
    const file = await readDicomFile(await open());
    const attributes: ChangedAttribute[] = [];
    const { copy } = copyOf(file, order, (change) => attributes.push(change));
    const added = [0x00100010, 0x00100020, 0x00120062, 0x00120063, 0x00280303].map(
      (tag): ChangedAttribute => {
        const path = tag.toString(16).toUpperCase().padStart(8, '0');
        const before = attributes.find((each) => each.path === path)?.before ?? null;
        return { path, action: 'add', before, after: copy.get(tag)?.value?.toString('utf8') ?? null };
      },
    );
    const written = new Set(added.map(({ path }) => path));
    return {
      refused: findRefusal(file, order.masks) ?? null,
      attributes: [...attributes.filter(({ path }) => !written.has(path)), ...added].sort((a, b) =>
        a.path < b.path ? -1 : 1,
      ),
      warnings: warningsOf(file.dataSet, order),
    };
  }
}

function copyOf(
  file: DicomFile,
  order: DeIdentificationOrder,
  report?: (change: ChangedAttribute) => void,
): { copy: DataSet; pass: ReadonlyMap<number, PassingBytes> } {
  const { dataSet } = file;
  const copy = new DataSetDeIdentifier(dataSet, order, report).run();
  const masks = masksFor(dataSet, order.masks);
  const pixels = [TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData].filter((tag) =>
    dataSet.get(tag),
  );
  const masking = masks.length > 0 && pixels.length > 0 ? pixelMasking(dataSet, masks) : undefined;
  describeMethod(copy, order, masking !== undefined);
  return { copy, pass: new Map(masking ? pixels.map((tag) => [tag, masking]) : []) };
}

function warningsOf(dataSet: DataSet, { options, masks }: DeIdentificationOrder): DeIdentificationWarning[] {
  const tags = [...dataSet.elements.keys()];
  const face = trimUid(dataSet.get(RECOGNIZABLE_VISUAL_FEATURES)?.value)?.toUpperCase() === 'YES';
  const found: [DeIdentificationWarning, boolean][] = [
    ['recognizable-face', face],
    ['burned-in-text-unknown', burnedInRisk(dataSet) === 'maybe' && masksFor(dataSet, masks).length === 0],
    ['private-removed', tags.some((tag) => ((tag >>> 16) & 1) === 1)],
    ['overlays-removed', tags.some((tag) => tag >>> 24 === 0x60)],
    [
      'structured-text-replaced',
      tags.includes(CONTENT_SEQUENCE) && !options.includes('clean-structured-content'),
    ],
  ];
  return found.filter(([, holds]) => holds).map(([warning]) => warning);
}

async function* withHead(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  yield head;
  yield* rest;
}
