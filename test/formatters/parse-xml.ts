import { DOMParser } from '@xmldom/xmldom';

/** Parses XML; throws at whatever is not well-formed. */
export function parseXml(text: string) {
  const onError = (level: string, problem: string): void => {
    // The parser finds the sign for a broken character odd; it is allowed.
    if (!problem.includes('replacement character')) throw new Error(`${level}: ${problem}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}
