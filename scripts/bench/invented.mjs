/** Drafts made up for measuring, always the same ones. Nobody in them is real. */

/** What a hospital publishes, with nothing in it to report. */
export const CLEAN =
  '# Visiting hours\n\nOur front desk is open from eight to six. Parking is free in the east garage.\n\n- Bring an identity card.\n- Masks are at the door.\n';

/** What is to be reported, with words for names that are words or places as well. */
export const DOUBTFUL = `# A word of thanks

Faith came to our infusion room in June, and Rusty Fields sat with her. "They held my hand," she said after her third cycle of chemotherapy.

Our nurse Summer drove with Chase from Fennick when his tumour came back. Dr. Brook Banks told him on Tuesday that Sandy was on the same floor.
`;

const NAMES = ['Odalys Brenk', 'Teo Varga', 'Minna Okoro', 'Ruben Falk', 'Ilse Tamm', 'Joaquin Reyes'];
const CARE = ['a hip replacement', 'chemotherapy', 'a flu shot', 'physical therapy', 'a heart scan'];
const PLAIN = [
  'Flu season is here, and our walk-in clinic has shots every day from nine to five.',
  'Did you know? Most adults need seven hours of sleep. Read more at https://www.example.org/sleep',
  'Our food drive begins on Monday. Bring cans and boxes to the lobby. #CommunityCares',
  'Wash your hands for twenty seconds, and stay at home when you have a fever.',
  'We are hiring nurses for the night shift! Call 555-0142 or visit the careers page.',
  'A study of 4,210 adults finds that walking half an hour a day lowers blood pressure.',
];
/** One post of how many tells of somebody. */
const STORY_EVERY = 8;

/** A short post; another for every number. */
export function inventedPost(index) {
  const plain = PLAIN[index % PLAIN.length];
  if (index % STORY_EVERY > 0) return `${plain} (${index})`;
  const name = NAMES[(index / STORY_EVERY) % NAMES.length];
  return `${name} came to us on May ${1 + (index % 28)} for ${CARE[index % CARE.length]} and went home smiling.`;
}

/** A page of a website in Markdown of about a kilobyte; another for every number. */
export function inventedPage(index) {
  const paragraph = (at) => [0, 1, 2].map((k) => PLAIN[(index + at + k) % PLAIN.length]).join(' ');
  return `---\ntitle: Page ${index}\ndate: 2024-05-${String(1 + (index % 28)).padStart(2, '0')}\n---\n\n# Page ${index}\n\n${paragraph(0)}\n\n## Before you come\n\n- **Bring** a card\n- [Find us](https://www.example.org/map/${index})\n\n${paragraph(2)}\n\n${inventedPost(index)}\n\n> ${paragraph(4)}\n`;
}
