/**
 * What an organisation says of itself in its configuration: people, places and addresses that are its own and so
 * disclose no patient. All entries are compared in lower case after normalising.
 */
export interface Roster {
  readonly staff: readonly string[];
  readonly facilities: readonly string[];
  readonly phones: readonly string[];
  readonly domains: readonly string[];
  readonly handles: readonly string[];
  readonly events: readonly string[];
}

export const EMPTY_ROSTER: Roster = {
  staff: [],
  facilities: [],
  phones: [],
  domains: [],
  handles: [],
  events: [],
};
