import { ArrayMaxSize, ArrayUnique, IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ViewerAddressView } from './viewer-address.view.js';

const UID = /^[0-9.]{1,64}$/;

/**
 * Opens the viewer for the caller's browser: on one study or several, or, when none is named, on the list of all studies that
 * the caller may see. It closes with the log-in.
 */
@UseCase('imaging.open-viewer')
@RequirePermission('studies.read', 'studies.read-granted')
export class OpenViewer extends Command<ViewerAddressView> {
  @IsOptional()
  @IsUUID()
  readonly studyId?: string;

  /** Up to 20. */
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(UID, { each: true })
  readonly studyInstanceUids?: readonly string[];

  /** Whether the patients' other studies can be opened beside them. */
  @IsOptional()
  @IsBoolean()
  readonly priors?: boolean;

  constructor(fields: Fields<OpenViewer> = {}) {
    super(fields);
  }
}
