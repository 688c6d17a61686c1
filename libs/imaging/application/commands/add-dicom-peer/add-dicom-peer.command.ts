import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';
import { AddedPeerFields } from '../added-peer.fields.js';

/** Makes a DICOM application known by its AE title, and says what it may do. */
@UseCase('imaging.add-dicom-peer')
@RequirePermission('dicom.manage')
@Idempotent()
export class AddDicomPeer extends AddedPeerFields {
  /** As it calls itself; capital and small letters differ. */
  @Matches(AE_TITLE, { message: 'must be an AE title: 1 to 16 signs without a backslash' })
  readonly aeTitle!: string;

  /** It may store images. */
  @IsOptional()
  @IsBoolean()
  readonly mayStore?: boolean;

  /** It may search studies. */
  @IsOptional()
  @IsBoolean()
  readonly mayQuery?: boolean;

  /** It may be sent what it, or another peer, retrieves. */
  @IsOptional()
  @IsBoolean()
  readonly mayRetrieve?: boolean;

  /** It may ask for the modality worklist. */
  @IsOptional()
  @IsBoolean()
  readonly mayWorklist?: boolean;

  /** What it examines with, such as `CT`: only such orders are in its worklist. Anything when there are none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z0-9_ ]{1,16}$/, { each: true, message: 'each must be a modality such as CT' })
  readonly modalities?: readonly string[];

  /** Where it stands: only orders of that site, and of none, are in its worklist. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  constructor(fields: Fields<AddDicomPeer>) {
    super(fields);
  }
}
