/** The sections of the README of every rule of this repository, in their order. */
export const README_HEADINGS = [
  'Why',
  'Legal basis',
  'Flags',
  'Must not flag',
  'Options',
  'What to write instead',
  'Presets',
] as const;
