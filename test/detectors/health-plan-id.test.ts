import { describe, expect, it } from '@jest/globals';
import { healthPlanId } from '../../src/detectors/health-plan-id.js';
import { identifiers } from './sketch.js';

describe('health-plan-id', () => {
  it.each([
    ['Member ID XQR554102931 came back denied.', 'XQR554102931'],
    ['Her Medicare number is 5FH7-RK2-WD64.', '5FH7-RK2-WD64'],
    ['Card on the desk: 8RW3 YQ1 DK04', '8RW3 YQ1 DK04'],
    ['Aetna W7150 39046 on the intake form', 'W7150 39046'],
    ['policy number: HP-998877', 'HP-998877'],
    ['Medicaid ID 0047150926B does not match', '0047150926B'],
    ['subscriber ending 6038', '6038'],
  ])('takes %s', (text, value) => expect(identifiers(healthPlanId, text)).toEqual([value]));

  it.each([
    'Medicare open enrollment ends December 7.',
    'We take Aetna, Cigna and 12 other plans.',
    'Humana members save 20% in 2025.',
    'Our policy 2024 update is out.',
    'Group 3 meets on Mondays.',
    'The 2025 member survey is open.',
  ])('leaves %s', (text) => expect(identifiers(healthPlanId, text)).toEqual([]));
});
