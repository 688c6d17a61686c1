import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsUUID } from 'class-validator';
import { WhenGiven } from '#kernel';
import { AreAddressRanges } from './are-address-ranges.js';
import { PeerFields } from './peer.fields.js';

/** What may be changed of a peer, whatever it speaks. */
export abstract class ChangedPeerFields extends PeerFields {
  @IsUUID()
  readonly peerId!: string;

  /** It is called by TLS. */
  @WhenGiven()
  @IsBoolean()
  readonly tls?: boolean;

  /** Addresses and ranges such as `10.1.2.0/24` that it calls from. Without any, DICOM peers call from anywhere, HL7 peers cannot. */
  @WhenGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @AreAddressRanges()
  readonly allowedAddresses?: readonly string[];

  /** It may call and be called. */
  @WhenGiven()
  @IsBoolean()
  readonly active?: boolean;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;
}
