/** Every word list by its name; the name is the file's. */
export const PHRASE_LISTS: Readonly<Record<string, string>> = {};
