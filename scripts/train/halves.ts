/** True for the half of a folder's files that may be trained on; the other half is for measuring. */
export function isBackground(file: string): boolean {
  let hash = 0;
  for (const character of file) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return (hash & 1) === 0;
}
