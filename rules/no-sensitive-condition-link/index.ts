import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { isAnswer } from '../shared/answers.js';
import { hasSingularPronoun, protectedPeopleNear } from '../shared/people.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

const SUBSTANCE_USE = 'substance-use';
/** From here on a detector says that somebody was cared for, and not only that the words can mean it. */
const FIRM = 0.7;
const isFirm = ({ confidence, role }: RoledEntity): boolean => confidence >= FIRM && isProtected(role);

/** A condition or treatment that the law protects most, tied to any person, however weakly that person is identified. */
export const rule = defineRule({
  meta: {
    id: 'no-sensitive-condition-link',
    category: 'pairing',
    description:
      'Reports substance use, mental health, suicide, abuse, HIV, sexual, reproductive and genetic matters of one person.',
    basis:
      '42 CFR 2.12, 2.13, 2.32 (substance use); 45 CFR 164.508(a)(2) (psychotherapy notes); state law on HIV, genetic and reproductive data',
    messages: {
      substanceUse:
        'This ties a person to substance use or its treatment. Federal law (42 CFR Part 2) forbids even to confirm it, and a general release does not allow it.',
      sensitive:
        'This ties a person to a matter that the law protects most strictly. A weak hint of who is meant is enough to do harm.',
      program:
        'This ties a person to a program of substance use treatment. Being there is itself protected by 42 CFR Part 2.',
    },
    advice:
      'Speak of the matter in general and of nobody. Where somebody wants to tell the story, get a consent that names this very matter.',
    options: {
      categories: {
        type: 'strings',
        default: ['substance-use', 'mental-health', 'suicide', 'abuse', 'hiv-sti', 'reproductive', 'genetic'],
        description: 'The kinds of conditions and treatments that are reported.',
      },
      part2Programs: {
        type: 'strings',
        default: [],
        description: 'Names of your substance use programs: reported where a person stands next to one.',
      },
    },
    rests: 'disclosure',
    presets: everyPreset('error'),
    unsuppressible: true,
    consent: true,
    part2: ['substanceUse', 'program'],
  },
  create({ options, kind, document, near, report }) {
    const categories = new Set(options.categories);
    const judge = (fact: RoledEntity): void => {
      if (!fact.subtype || !categories.has(fact.subtype) || !isProtected(fact.role)) return;
      const people = protectedPeopleNear(near, fact, 1);
      const isTold =
        people.length > 0 ||
        isAnswer(kind) ||
        hasSingularPronoun(document, fact) ||
        near(fact, ['relationship']).some(isFirm);
      if (!isTold) return;
      const messageId = fact.subtype === SUBSTANCE_USE ? 'substanceUse' : 'sensitive';
      report({ at: fact, messageId, rests: 'disclosure', related: people, cues: fact.roleCues });
    };
    return {
      condition: judge,
      treatment: judge,
      medication: judge,
      test: judge,
      post() {
        for (const program of findWords(document, options.part2Programs)) {
          const people = protectedPeopleNear(near, program);
          if (people.length > 0)
            report({ at: program, messageId: 'program', rests: 'disclosure', related: people });
        }
      },
    };
  },
});
