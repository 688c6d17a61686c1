/**
 * OHIF's settings (`window.config`, https://docs.ohif.org/configuration/configurationFiles): our DICOMweb as its only source of
 * data, and no door to other sources. The key is a cookie that the browser adds by itself.
 *
 * @param dicomweb where DICOMweb is, without a slash at its end; of the page's own origin
 */
export function viewerConfig(dicomweb: string): string {
  const settings = {
    routerBasename: '/viewer',
    extensions: [],
    modes: [],
    customizationService: {},
    showStudyList: true,
    showWarningMessageForCrossOrigin: false,
    showCPUFallbackMessage: true,
    showLoadingIndicator: true,
    strictZSpacingForVolumeViewport: true,
    groupEnabledModesFirst: true,
    allowMultiSelectExport: false,
    // HTTP/1.1 has six connections a host: more requests at once would only wait in the browser
    maxNumRequests: { interaction: 100, thumbnail: 20, prefetch: 20 },
    // once a month and browser
    investigationalUseDialog: { option: 'configure', days: 30 },
    defaultDataSourceName: 'dicomweb',
    dataSources: [
      {
        namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
        sourceName: 'dicomweb',
        configuration: {
          friendlyName: 'Isocenter',
          name: 'isocenter',
          qidoRoot: dicomweb,
          wadoRoot: dicomweb,
          wadoUriRoot: dicomweb,
          qidoSupportsIncludeField: true,
          imageRendering: 'wadors',
          thumbnailRendering: 'wadors',
          enableStudyLazyLoad: true,
          supportsFuzzyMatching: false,
          supportsWildcard: true,
          supportsReject: false,
          supportsStow: false,
          dicomUploadEnabled: false,
          // documents and films are fetched and shown from memory: what we answer may not be embedded
          singlepart: 'bulkdata',
          bulkDataURI: { enabled: true },
          omitQuotationForMultipartRequest: true,
        },
      },
    ],
  };
  // onnxruntime-web in OHIF's bundles asks for `__filename` where the browser does not name the running script, which depends on
  // the order in which bundles come: without it OHIF stays black then
  return `'use strict';
window.__filename = window.location.origin + '/';
window.config = ${JSON.stringify(settings)};
window.config.httpErrorHandler = (error) => {
  if (error && error.status === 401) window.location.replace('/viewer/closed');
};
`;
}
