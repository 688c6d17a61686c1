import { Module } from '@nestjs/common';
import { DimseCaller } from './dimse-caller.js';

/** For contexts that call DICOM peers. */
@Module({ providers: [DimseCaller], exports: [DimseCaller] })
export class DimseModule {}
