import { ArrayMaxSize, IsArray, IsBoolean, IsOptional } from 'class-validator';
import type { Added } from './added.js';
import { AreAddressRanges } from './are-address-ranges.js';
import { PeerFields } from './peer.fields.js';

/** What may be said of a peer when it is made known, whatever it speaks. */
export abstract class AddedPeerFields extends PeerFields<Added> {
  /** It is called by TLS. */
  @IsOptional()
  @IsBoolean()
  readonly tls?: boolean;

  /** Addresses and ranges such as `10.1.2.0/24` that it calls from. Without any, DICOM peers call from anywhere, HL7 peers cannot. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @AreAddressRanges()
  readonly allowedAddresses?: readonly string[];
}
