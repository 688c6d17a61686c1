import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';
import { ADDRESS_RANGE, HOST } from '../../../domain/network-address.js';
import type { Added } from '../added.js';

/** Makes a DICOM application known by its AE title, and says what it may do. */
@UseCase('imaging.add-dicom-peer')
@RequirePermission('dicom.manage')
@Idempotent()
export class AddDicomPeer extends Command<Added> {
  /** As it calls itself; capital and small letters differ. */
  @Matches(AE_TITLE, { message: 'must be an AE title: 1 to 16 signs without a backslash' })
  readonly aeTitle!: string;

  /** Name or address where it listens; null for one that only calls. */
  @IsOptional()
  @Length(1, 253)
  @Matches(HOST, { message: 'must be the name or address of a host' })
  readonly host?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port?: number | null;

  /** It is called by TLS. */
  @IsOptional()
  @IsBoolean()
  readonly tls?: boolean;

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

  /** Addresses and ranges such as `10.1.2.0/24` that it calls from; any when there are none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(ADDRESS_RANGE, { each: true, message: 'each must be an address or a range such as 10.0.0.0/8' })
  readonly allowedAddresses?: readonly string[];

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

  @IsOptional()
  @Length(1, 400)
  readonly note?: string | null;

  constructor(fields: Fields<AddDicomPeer>) {
    super(fields);
  }
}
