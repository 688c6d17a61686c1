/**
 * The kinds of files that conversations take, by media type, with the endings that names of such files may have; the first
 * is given to a name without one. What a browser or a computer might run is not among them.
 */
export const FILE_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['image/jpeg', ['jpg', 'jpeg', 'jfif']],
  ['image/png', ['png']],
  ['image/gif', ['gif']],
  ['image/webp', ['webp']],
  ['image/heic', ['heic']],
  ['image/heif', ['heif']],
  ['image/avif', ['avif']],
  ['image/tiff', ['tif', 'tiff']],
  ['image/bmp', ['bmp']],
  ['application/pdf', ['pdf']],
  ['application/dicom', ['dcm', 'dicom', 'ima']],
  // Examinations from elsewhere come as one archive.
  ['application/zip', ['zip']],
  ['text/plain; charset=utf-8', ['txt', 'csv', 'md', 'log', 'vcf', 'ics', 'json']],
  ['application/rtf', ['rtf']],
  ['application/x-cfb', ['doc', 'xls', 'ppt']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', ['pptx']],
  ['application/vnd.oasis.opendocument.text', ['odt']],
  ['application/vnd.oasis.opendocument.spreadsheet', ['ods']],
  ['audio/ogg', ['ogg', 'oga', 'opus']],
  ['audio/mpeg', ['mp3']],
  ['audio/mp4', ['m4a', 'mp4']],
  ['audio/x-m4a', ['m4a']],
  ['audio/aac', ['aac']],
  ['audio/amr', ['amr']],
  ['audio/wav', ['wav']],
  ['video/mp4', ['mp4', 'm4v']],
  ['video/quicktime', ['mov']],
  ['video/3gpp', ['3gp']],
  ['video/webm', ['webm']],
]);
