import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { GreyWindow, LookupTable, Presentation } from '../../../domain/dicom/presentation.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataElement } from '../reading/data-element.js';
import type { DataSet } from '../reading/data-set.js';
import { decimalValues } from '../values/decimal-values.js';

/** A table has at most that many entries (PS3.3, C.11.1.1.1). */
const MOST_ENTRIES = 65_536;
const PALETTE = [
  [TAGS.RedPaletteColorLookupTableDescriptor, TAGS.RedPaletteColorLookupTableData],
  [TAGS.GreenPaletteColorLookupTableDescriptor, TAGS.GreenPaletteColorLookupTableData],
  [TAGS.BluePaletteColorLookupTableDescriptor, TAGS.BluePaletteColorLookupTableData],
] as const;

/** Gives the bytes of an element, little endian, also of one that was left in the file. */
export type LoadValue = (element: DataElement) => Promise<Buffer>;

/**
 * How an image is shown: what its data set says and, for each frame that says something else in the functional groups of
 * enhanced images (PS3.3, C.7.6.16.2.9 and C.7.6.16.2.10), that.
 */
export async function readPresentation(
  dataSet: DataSet,
  load: LoadValue,
): Promise<{ shown: Presentation; ofFrames: readonly Presentation[] }> {
  const signed = new AttributeReader(dataSet).integer(TAGS.PixelRepresentation) === 1;
  const tables = (group: DataSet): Promise<Presentation> => readGroup(group, signed, load);
  const shared = dataSet.items(TAGS.SharedFunctionalGroupsSequence)[0];
  const palette = await readPalette(dataSet, signed, load);
  const shape = new AttributeReader(dataSet).text(TAGS.PresentationLUTShape);
  const padding = paddingOf(dataSet);
  const shown: Presentation = {
    ...(await tables(dataSet)),
    ...(shared && (await readFunctionalGroups(shared, tables))),
    ...(palette && { palette }),
    ...(padding && { padding }),
    ...(shape === 'INVERSE' && { inverse: true }),
  };
  const ofFrames: Presentation[] = [];
  for (const item of dataSet.items(TAGS.PerFrameFunctionalGroupsSequence)) {
    ofFrames.push(await readFunctionalGroups(item, tables));
  }
  return { shown, ofFrames: ofFrames.some((own) => Object.keys(own).length > 0) ? ofFrames : [] };
}

async function readFunctionalGroups(
  item: DataSet,
  read: (group: DataSet) => Promise<Presentation>,
): Promise<Presentation> {
  const groups = [TAGS.PixelValueTransformationSequence, TAGS.FrameVOILUTSequence].flatMap(
    (tag) => item.items(tag)[0] ?? [],
  );
  const found = await Promise.all(groups.map(read));
  return Object.assign({}, ...found) as Presentation;
}

async function readGroup(group: DataSet, signed: boolean, load: LoadValue): Promise<Presentation> {
  const [slope] = decimalValues(group, TAGS.RescaleSlope);
  const [intercept] = decimalValues(group, TAGS.RescaleIntercept);
  const window = windowOf(group);
  const modality = group.items(TAGS.ModalityLUTSequence)[0];
  const modalityLut =
    modality && (await lookupTable(modality, TAGS.LUTDescriptor, TAGS.LUTData, signed, load));
  const voi = group.items(TAGS.VOILUTSequence)[0];
  // the input of a VOI table is what the modality transformation gives, which may be negative
  const below = signed || (intercept ?? 0) < 0;
  const voiLut = voi && (await lookupTable(voi, TAGS.LUTDescriptor, TAGS.LUTData, below, load));
  return {
    ...(slope !== undefined && intercept !== undefined && slope !== 0 && { rescale: { slope, intercept } }),
    ...(modalityLut && { modalityLut }),
    ...(window && { window }),
    ...(voiLut && { voiLut }),
  };
}

/** The first window, unless it cannot be one (PS3.3, C.11.2.1.2). */
function windowOf(group: DataSet): GreyWindow | undefined {
  const [center] = decimalValues(group, TAGS.WindowCenter);
  const [width] = decimalValues(group, TAGS.WindowWidth);
  if (center === undefined || width === undefined) return undefined;
  const name = new AttributeReader(group).text(TAGS.VOILUTFunction);
  const shape = name === 'SIGMOID' ? 'sigmoid' : name === 'LINEAR_EXACT' ? 'linear-exact' : 'linear';
  if (shape === 'linear' ? width < 1 : width <= 0) return undefined;
  return { center, width, shape };
}

async function readPalette(
  dataSet: DataSet,
  signed: boolean,
  load: LoadValue,
): Promise<Presentation['palette']> {
  const [red, green, blue] = await Promise.all(
    PALETTE.map(([descriptor, data]) => lookupTable(dataSet, descriptor, data, signed, load)),
  );
  return red && green && blue ? { red, green, blue } : undefined;
}

async function lookupTable(
  group: DataSet,
  descriptorTag: number,
  dataTag: number,
  signed: boolean,
  load: LoadValue,
): Promise<LookupTable | undefined> {
  const descriptor = group.get(descriptorTag)?.value;
  const data = group.get(dataTag);
  if (!descriptor || descriptor.length < 6 || !data) return undefined;
  if ((data.bulk?.length ?? data.value?.length ?? 0) > MOST_ENTRIES * 2) return undefined;
  const bytes = await load(data);
  const count = descriptor.readUInt16LE(0) || MOST_ENTRIES;
  const first = signed ? descriptor.readInt16LE(2) : descriptor.readUInt16LE(2);
  const bits = descriptor.readUInt16LE(4);
  // entries of 8 bits lie two in a word, or one; the descriptor says 16 for many tables of 8
  const packed = bytes.length < count * 2;
  const length = Math.min(count, packed ? bytes.length : Math.floor(bytes.length / 2));
  if (length === 0 || bits < 1 || bits > 16) return undefined;
  const entries = Uint16Array.from({ length }, (_, i) =>
    packed ? (bytes[i] ?? 0) : bytes.readUInt16LE(i * 2),
  );
  return { first, bits: packed ? 8 : bits, entries };
}

/** Values outside of the image (PS3.3, C.7.5.1.1.2). */
function paddingOf(dataSet: DataSet): Presentation['padding'] {
  const read = new AttributeReader(dataSet);
  const value = read.integer(TAGS.PixelPaddingValue);
  if (value === undefined) return undefined;
  const limit = read.integer(TAGS.PixelPaddingRangeLimit) ?? value;
  return { from: Math.min(value, limit), to: Math.max(value, limit) };
}
