import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { PhiLintError } from '../config/errors.js';

/** Reads the words that stand in pictures. */
export interface PictureReader {
  /** @throws OcrError where the picture cannot be read. */
  textOf(picture: Uint8Array): Promise<string>;
  /** Ends the engine, which would keep the process alive. */
  close(): Promise<void>;
}

/** Why the words of a picture could not be read. */
export class OcrError extends Error {
  override readonly name = 'OcrError';
}

const ENGINE = 'tesseract.js';
const ENGLISH = '@tesseract.js-data/eng';
/** The smaller of the models that the package brings; both are of the same kind. */
const MODEL = '4.0.0_best_int';

const UNREAD = 'the words in the picture cannot be read: --ocr reads PNG, JPEG, WebP and GIF';
/** How files of the formats begin that the engine reads. */
const SIGNATURES = [/^\x89PNG/, /^\xff\xd8\xff/, /^RIFF.{4}WEBP/s, /^GIF8/];

/**
 * Opens the engine that the packages `tesseract.js` and `@tesseract.js-data/eng` bring. They are large and rarely
 * needed, so they are installed by those who use `--ocr`. Nothing is downloaded: engine and data come from the packages.
 *
 * @throws PhiLintError where the packages are not installed.
 */
export function openPictureReader(): PictureReader {
  const require = createRequire(import.meta.url);
  let model: string;
  try {
    require.resolve(ENGINE);
    model = join(dirname(require.resolve(`${ENGLISH}/package.json`)), MODEL);
  } catch {
    throw new PhiLintError(
      `--ocr needs two packages that are not installed: npm install ${ENGINE} ${ENGLISH}`,
    );
  }
  let worker: Promise<Worker> | undefined;
  return {
    async textOf(picture) {
      // Of a format that it does not know the engine would speak on stderr.
      if (!SIGNATURES.some((signature) => signature.test(headOf(picture)))) throw new OcrError(UNREAD);
      const engine = await (worker ??= startWorker(model));
      try {
        const { data } = await engine.recognize(Buffer.from(picture));
        return data.text;
      } catch {
        throw new OcrError(UNREAD);
      }
    },
    async close() {
      await (await worker)?.terminate();
      worker = undefined;
    },
  };
}

function headOf(picture: Uint8Array): string {
  return String.fromCharCode(...picture.subarray(0, 12));
}

async function startWorker(langPath: string): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    gzip: true,
    // Without a handler the engine throws where nobody can catch; the promise of each call is rejected in any case.
    errorHandler: () => undefined,
  });
  // The engine would write remarks on the resolution to stderr.
  await worker.setParameters({ user_defined_dpi: '150', debug_file: '/dev/null' });
  return worker;
}
