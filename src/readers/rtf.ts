import { decodeWindows1252 } from '../text/decode.js';
import type { BytesReader } from './reader.js';
import { RtfScan } from './rtf-scan.js';

/** Rich Text Format 1.9.1: body, tables, headers, notes, comments and link targets. */
export const rtf: BytesReader = {
  name: 'rtf',
  extensions: ['.rtf'],
  readBytes(bytes, options) {
    // The format is ASCII; bytes above it are characters of the document's code page.
    const source = decodeWindows1252(bytes);
    const scan = new RtfScan(source);
    if (source !== '' && !source.startsWith('{\\rtf')) {
      return scan.text.result(options, [{ message: 'the file is no RTF', offset: 0 }]);
    }
    return scan.run(options);
  },
};
