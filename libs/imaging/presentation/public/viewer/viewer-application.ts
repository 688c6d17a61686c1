import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, onceSuccessful, unavailable } from '#kernel';
import { Settings } from '#platform/config/settings';
import { listViewerFiles } from './list-viewer-files.js';
import type { ViewerFile } from './viewer-file.js';
import { type ViewerPage, viewerPage } from './viewer-page.js';

interface Application {
  readonly files: ReadonlyMap<string, ViewerFile>;
  readonly page: ViewerPage;
}

/** OHIF in the folder where the build put it (`tools/viewer`), or the one that VIEWER_DIR names. */
@Injectable()
export class ViewerApplication {
  private readonly folder: string;
  /** It may come while we run: a failure is not remembered. */
  private readonly load = onceSuccessful(() => this.read());

  constructor(settings: Settings) {
    this.folder = settings.http.viewerDir;
  }

  /** Throws `imaging.viewer-missing` where OHIF is not there. */
  async page(): Promise<ViewerPage> {
    return (await this.load()).page;
  }

  /** A file by its path in OHIF's folder; undefined when there is none. */
  async file(name: string): Promise<ViewerFile | undefined> {
    const application = await this.load().catch((error: unknown) => {
      if (error instanceof DomainError) return undefined;
      throw error;
    });
    return application?.files.get(name);
  }

  private async read(): Promise<Application> {
    try {
      const [files, html] = await Promise.all([
        listViewerFiles(this.folder),
        readFile(`${this.folder}/index.html`, 'utf8'),
      ]);
      return { files, page: viewerPage(html) };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
      throw unavailable(
        'imaging.viewer-missing',
        'The viewer is not installed here. Run "npm run build" where the npm registry can be reached, or name a folder with the dist of @ohif/app in VIEWER_DIR.',
      );
    }
  }
}
