import { rule } from '../../rules/no-review-incentive/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a discount for stars': {
      text: '10% off for every five-star review!',
      given: [
        ['10% off', 'incentive/reward'],
        ['five-star review', 'incentive/review'],
      ],
      disclosure: 0,
    },
    'a raffle in the next sentence': {
      text: 'Leave us a review. You could win a spa day.',
      given: [
        ['Leave us a review', 'incentive/review'],
        ['win a spa day', 'incentive/reward'],
      ],
      disclosure: 0,
    },
    'a gift card for a referral and a review': {
      text: 'Review us and get a gift card.',
      given: [
        ['Review us', 'incentive/review'],
        ['gift card', 'incentive/reward'],
      ],
      disclosure: 0,
    },
  },
  leaves: {
    'a plain request': {
      text: 'We would love your review.',
      given: [['your review', 'incentive/review']],
    },
    'a raffle for runners': {
      text: 'Finish the 5K and win a water bottle.',
      given: [['win a water bottle', 'incentive/reward']],
    },
    'a discount far from the review': {
      text: 'Shoes are 10% off. We sell socks. We sell hats. Read our reviews.',
      given: [
        ['10% off', 'incentive/reward'],
        ['reviews', 'incentive/review'],
      ],
    },
    'a reward further away than the option reaches': {
      text: 'Leave us a review. You could win a spa day.',
      given: [
        ['Leave us a review', 'incentive/review'],
        ['win a spa day', 'incentive/reward'],
      ],
      options: { sentences: 0 },
    },
    'a bad example': {
      text: 'It is illegal to pay $20 for a review.',
      given: [
        ['$20', 'incentive/reward', 'hypothetical'],
        ['a review', 'incentive/review'],
      ],
    },
    'thanks for a review': { text: 'Thank you for the kind words.', kind: 'reply' },
  },
});
