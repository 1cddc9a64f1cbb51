import { describe, expect, it } from '@jest/globals';
import { account } from '../../src/detectors/account.js';
import { identifiers } from './sketch.js';

describe('account', () => {
  it.each([
    ['Your account 73-50962 is past due.', '73-50962'],
    ['Acct# 0064-83517 was sent out.', '0064-83517'],
    ['guarantor no. 81562094', '81562094'],
    ['Claim 2023-67409-15 was rejected.', '2023-67409-15'],
    ['Paid with 4111 1111 1111 1111 last night', '4111 1111 1111 1111'],
    ['card ending 6038 was declined', '6038'],
    ['IBAN GB82 WEST 1234 5698 7654 32 for refunds', 'GB82 WEST 1234 5698 7654 32'],
  ])('takes %s', (text, value) => expect(identifiers(account, text)).toEqual([value]));

  it.each([
    'Your bill of $212 is due.',
    'We account for 40 percent of births.',
    'Claims rose in 2024.',
    'Create an account in 5 minutes.',
    'The invoice covers 3 visits.',
    'Published 2024 10 11 1200 1300',
  ])('leaves %s', (text) => expect(identifiers(account, text)).toEqual([]));
});
