/** The viewer: `@ohif/app` of npm (MIT), whose package brings the built application. It is no dependency of ours: taken whole, once. */
export const OHIF = {
  name: '@ohif/app',
  version: '3.12.10',
  /** Of the package, as the registry names it (Subresource Integrity). */
  integrity:
    'sha512-0kuF66Mq9c9dMD++bUsTjMrJpXJwaZhz9B4uS244DawAjSkTwIYFU93pxPuRUQixaRi7QAHlF3Fe1qudBlZrmA==',
};
