import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';
import { ChangedPeerFields } from '../changed-peer.fields.js';

/** Changes what is known of a DICOM peer, and what it may do; null takes a value away. It holds for its next association. */
@UseCase('imaging.change-dicom-peer')
@RequirePermission('dicom.manage')
export class ChangeDicomPeer extends ChangedPeerFields {
  @WhenGiven()
  @Matches(AE_TITLE, { message: 'must be an AE title: 1 to 16 signs without a backslash' })
  readonly aeTitle?: string;

  /** It may store images. */
  @WhenGiven()
  @IsBoolean()
  readonly mayStore?: boolean;

  /** It may search studies. */
  @WhenGiven()
  @IsBoolean()
  readonly mayQuery?: boolean;

  /** It may be sent what it, or another peer, retrieves. */
  @WhenGiven()
  @IsBoolean()
  readonly mayRetrieve?: boolean;

  /** It may ask for the modality worklist. */
  @WhenGiven()
  @IsBoolean()
  readonly mayWorklist?: boolean;

  /** What it examines with; anything when there are none. */
  @WhenGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z0-9_ ]{1,16}$/, { each: true, message: 'each must be a modality such as CT' })
  readonly modalities?: readonly string[];

  /** Where it stands; null for anywhere. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  constructor(fields: Fields<ChangeDicomPeer>) {
    super(fields);
  }
}
