import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, Matches } from 'class-validator';
import { ADDRESS_RANGE } from '../../domain/network-address.js';
import type { Added } from './added.js';
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
  @Matches(ADDRESS_RANGE, { each: true, message: 'each must be an address or a range such as 10.0.0.0/8' })
  readonly allowedAddresses?: readonly string[];
}
