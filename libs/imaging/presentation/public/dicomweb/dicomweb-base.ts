import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';

/** The addresses of DICOMweb as clients see them. */
@Injectable()
export class DicomwebBase {
  /** Without a slash at its end. */
  readonly url: string;

  constructor(settings: Settings) {
    this.url = `${settings.http.publicBaseUrl.replace(/\/$/, '')}/dicomweb`;
  }

  study(studyInstanceUid: string): string {
    return `${this.url}/studies/${studyInstanceUid}`;
  }

  series(studyInstanceUid: string, seriesInstanceUid: string): string {
    return `${this.study(studyInstanceUid)}/series/${seriesInstanceUid}`;
  }

  instance(uids: {
    readonly studyInstanceUid: string;
    readonly seriesInstanceUid: string;
    readonly sopInstanceUid: string;
  }): string {
    return `${this.series(uids.studyInstanceUid, uids.seriesInstanceUid)}/instances/${uids.sopInstanceUid}`;
  }
}
