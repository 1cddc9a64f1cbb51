import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule, type RuleContext } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { parseWeights } from './weights.js';
import { everyPreset } from '../shared/presets.js';

/** The kinds of detail that narrow a crowd down to one person; each counts once, however often it stands there. */
const KIND_OF: Partial<Record<EntityType, string>> = {
  age: 'age',
  person: 'person',
  kin: 'family',
  location: 'place',
  geo: 'place',
  facility: 'facility',
  characteristic: 'characteristic',
  condition: 'condition',
  timeframe: 'time',
  date: 'time',
  unit: 'unit',
  'other-id': 'unit',
};
const TYPES = Object.keys(KIND_OF) as EntityType[];
/** Details that say that there is one person at all. */
const ANCHORS: readonly EntityType[] = ['person', 'kin', 'age', 'characteristic'];

export const rule = defineRule({
  meta: {
    id: 'no-quasi-identifier-cluster',
    category: 'narrative',
    description:
      'Reports details that are harmless one by one and point at one person together: age, family, place, work, a rare condition, a time.',
    basis:
      '45 CFR 160.103: information is identifiable where there is a reasonable basis to believe that it can identify the individual; 164.514(b)(2)(ii); Massachusetts Medical Society guidelines ("directly or indirectly")',
    messages: {
      cluster:
        'Several details of one person meet here. Each is harmless alone; together they can let people who know the person recognise them.',
      strongCluster:
        'Many details of one person meet here. Few people fit them all, so the person is identifiable without a name.',
    },
    advice:
      'Keep one detail at most and make it wide: "an adult", "in our region", "a heart condition". Drop age, family, work, place and time.',
    options: {
      warnAt: { type: 'number', default: 3, description: 'Score from which the details are a warning.' },
      errorAt: {
        type: 'number',
        default: 4,
        description: 'Score from which they have the severity that the rule is set to.',
      },
      weights: {
        type: 'strings',
        default: [
          'age=1',
          'person=0.75',
          'family=1',
          'place=1',
          'facility=0.5',
          'characteristic=1',
          'rare=1',
          'condition=0.5',
          'time=0.75',
          'unit=0.5',
        ],
        description: 'What each kind of detail adds to the score, as `kind=number`.',
      },
      sentences: {
        type: 'number',
        default: 2,
        description: 'How many sentences away from the mention of the person the other details may stand.',
      },
    },
    needs: ANCHORS,
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const weights = parseWeights(context.options.weights);
    return {
      post() {
        const densest = densestCluster(context, weights, context.options.sentences);
        if (!densest || densest.score < context.options.warnAt) return;
        const strong = densest.score >= context.options.errorAt;
        context.report({
          at: densest.anchor,
          messageId: strong ? 'strongCluster' : 'cluster',
          rests: 'disclosure',
          related: densest.details,
          cues: [...densest.kinds].map((kind) => `detail:${kind}`),
          ...(!strong && { severity: 'warn' }),
        });
      },
    };
  },
});

interface Cluster {
  readonly anchor: RoledEntity;
  readonly details: readonly RoledEntity[];
  readonly kinds: ReadonlySet<string>;
  readonly score: number;
}

function densestCluster(
  context: RuleContext<unknown>,
  weights: ReadonlyMap<string, number>,
  sentences: number,
): Cluster | undefined {
  let densest: Cluster | undefined;
  for (const anchor of context.entities(...ANCHORS)) {
    if (!isOfOnePerson(anchor)) continue;
    const cluster = clusterAround(anchor, context.near(anchor, TYPES, sentences), weights);
    if (!densest || cluster.score > densest.score) densest = cluster;
  }
  return densest;
}

/** The first entity of each kind around an anchor, and what the kinds add up to. */
function clusterAround(
  anchor: RoledEntity,
  near: readonly RoledEntity[],
  weights: ReadonlyMap<string, number>,
): Cluster {
  const details: RoledEntity[] = [];
  const kinds = new Set([kindOf(anchor)]);
  let score = weights.get(kindOf(anchor)) ?? 0;
  for (const entity of near) {
    const kind = kindOf(entity);

    if (kinds.has(kind) || !isOfOnePerson(entity)) continue;
    kinds.add(kind);
    details.push(entity);
    score += weights.get(kind) ?? 0;
  }
  return { anchor, details, kinds, score };
}

/** A range of ages, "adults over 60", is that of a group. */
function isOfOnePerson(entity: RoledEntity): boolean {
  return isProtected(entity.role) && !(entity.type === 'age' && entity.subtype === 'range');
}

function kindOf(entity: RoledEntity): string {
  if (entity.type === 'condition' && entity.subtype === 'rare') return 'rare';
  return KIND_OF[entity.type] ?? entity.type;
}
