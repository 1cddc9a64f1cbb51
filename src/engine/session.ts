import type { ActiveConfig, ConfigLookup } from '../config/lookup.js';
import type { PictureReader } from './ocr.js';

/** What a run holds, with the configuration of one file, or of the folder of the run. */
export interface Session extends ActiveConfig {
  readonly configs: ConfigLookup;
  readonly pictures: PictureReader | undefined;
}

/** The session with the configuration of a file. */
export async function sessionOf(session: Session, filePath: string): Promise<Session> {
  return { ...session, ...(await session.configs.forFile(filePath)) };
}
