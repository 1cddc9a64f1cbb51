/** A construct that is rare in drafts; the fast reader leaves the whole draft to the full parser. */
export class RareMarkdown extends Error {}
