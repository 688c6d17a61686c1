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
  ValidateIf,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';
import { ADDRESS_RANGE, HOST } from '../../../domain/network-address.js';

const whenGiven = ValidateIf((_, value) => value !== undefined);

/** Changes what is known of a DICOM peer, and what it may do; null takes a value away. It holds for its next association. */
@UseCase('imaging.change-dicom-peer')
@RequirePermission('dicom.manage')
export class ChangeDicomPeer extends Command {
  @IsUUID()
  readonly peerId!: string;

  @whenGiven
  @Matches(AE_TITLE, { message: 'must be an AE title: 1 to 16 signs without a backslash' })
  readonly aeTitle?: string;

  /** Name or address where it listens; null, as the port then, for one that only calls. */
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
  @whenGiven
  @IsBoolean()
  readonly tls?: boolean;

  /** It may store images. */
  @whenGiven
  @IsBoolean()
  readonly mayStore?: boolean;

  /** It may search studies. */
  @whenGiven
  @IsBoolean()
  readonly mayQuery?: boolean;

  /** It may be sent what it, or another peer, retrieves. */
  @whenGiven
  @IsBoolean()
  readonly mayRetrieve?: boolean;

  /** It may ask for the modality worklist. */
  @whenGiven
  @IsBoolean()
  readonly mayWorklist?: boolean;

  /** Addresses and ranges that it calls from; any when there are none. */
  @whenGiven
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(ADDRESS_RANGE, { each: true, message: 'each must be an address or a range such as 10.0.0.0/8' })
  readonly allowedAddresses?: readonly string[];

  /** What it examines with; anything when there are none. */
  @whenGiven
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z0-9_ ]{1,16}$/, { each: true, message: 'each must be a modality such as CT' })
  readonly modalities?: readonly string[];

  /** Where it stands; null for anywhere. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  /** It may call and be called. */
  @whenGiven
  @IsBoolean()
  readonly active?: boolean;

  @IsOptional()
  @Length(1, 400)
  readonly note?: string | null;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeDicomPeer>) {
    super(fields);
  }
}
