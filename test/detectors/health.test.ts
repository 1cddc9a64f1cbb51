import { describe, expect, it } from '@jest/globals';
import { careEvent } from '../../src/detectors/care-event.js';
import { condition } from '../../src/detectors/condition.js';
import type { Detector } from '../../src/detectors/detector.js';
import { medication } from '../../src/detectors/medication.js';
import { payment } from '../../src/detectors/payment.js';
import { test } from '../../src/detectors/test.js';
import { treatment } from '../../src/detectors/treatment.js';
import { unit } from '../../src/detectors/unit.js';
import { findings } from './health-scene.js';

const TAKES: readonly (readonly [Detector, string, string])[] = [
  [condition, 'Her lymphoma returned in June.', 'cancer: lymphoma'],
  [condition, 'He lives with T2DM and takes the bus.', 'endocrine: T2DM'],
  [condition, 'Grandpa had water on the lungs again.', 'respiratory: water on the lungs'],
  [condition, 'They treated his gonorrhea.', 'hiv-sti: gonorrhea'],
  [condition, 'He has been clean for 90 days.', 'substance-use: been clean for 90 days'],
  [condition, "Parkinson's slowed her hands.", "neuro: Parkinson's"],
  [condition, "A child with Crohn's disease.", "gi: Crohn's disease"],
  [condition, 'Coded as F84.0 on the form.', 'code: F84.0'],
  [condition, 'Two fractures and a laceration.', 'injury: laceration'],
  [condition, 'A rare case of sialadenosis.', 'other: sialadenosis'],
  [condition, 'That baby bump is adorable.', 'pregnancy: baby bump'],
  [treatment, 'She finished chemo today.', 'cancer: chemo'],
  [treatment, 'He is back from dialysis.', 'dialysis: dialysis'],
  [treatment, 'A septorhinoplasty went well.', 'surgery: septorhinoplasty'],
  [treatment, 'The dentist seated her crown.', 'dental: crown'],
  [treatment, 'A Foley catheter was placed.', 'life-support: Foley catheter'],
  [treatment, 'Whipple procedure on Monday.', 'surgery: Whipple procedure'],
  [medication, 'Started on Ozempic last month.', 'drug: Ozempic'],
  [medication, 'He got 20 mg twice.', 'dose: 20 mg'],
  [medication, 'She takes 12 units of insulin.', 'dose: 12 units'],
  [medication, 'Switched to fexaprazole.', 'drug: fexaprazole'],
  [medication, 'Back on methadone.', 'substance-use: methadone'],
  [test, 'With an A1c of 9 you need help.', 'lab: A1c of 9'],
  [test, 'Came in with K 5.8 and no symptoms.', 'lab: K 5.8'],
  [test, 'Her BP 160 over 98 scared us.', 'vital: BP 160 over 98'],
  [test, 'His mammogram was fine.', 'imaging: mammogram'],
  [test, 'The Babinski sign was present.', 'sign: Babinski sign'],
  [careEvent, 'She was discharged on Sunday.', 'discharge: discharged'],
  [careEvent, 'He rang the bell this noon.', 'milestone: rang the bell'],
  [careEvent, 'She lost her battle last night.', 'death: lost her battle'],
  [careEvent, 'He is not with us any more.', 'death: is not with us any more'],
  [careEvent, 'Another no-show at nine.', 'no-show: no-show'],
  [unit, 'Our NICU team is proud.', 'intensive: NICU'],
  [unit, 'He waited in the ER.', 'emergency: the ER'],
  [unit, 'Nurses of 5 West rock.', 'ward: 5 West'],
  [payment, 'Your balance of $640 is past due.', 'amount: $640'],
  [payment, 'Medicaid would not pay.', 'insurance: Medicaid'],
];

const LEAVES: readonly (readonly [Detector, string])[] = [
  [condition, 'Join our heart walk on Saturday.'],
  [condition, 'A stroke of luck for the bake sale.'],
  [condition, 'Closed on Labor Day.'],
  [condition, 'The aroma of fresh bread.'],
  [treatment, 'Brace yourself for snow.'],
  [treatment, 'CALL OR TEXT TODAY.'],
  [medication, 'Trivia night, 20 teams.'],
  [test, 'The parade is on 5/20.'],
  [careEvent, 'Free food delivery this week.'],
  [careEvent, 'Visit our website.'],
  [unit, 'Call or text Ed for tickets.'],
  [payment, 'Tickets cost $15 at the door.'],
];

describe('the detectors of health, care and payment', () => {
  it.each(TAKES)('take a term: %#', (detector, text, expected) => {
    expect(findings(detector, text)).toContain(expected);
  });

  it.each(LEAVES)('leave what is none: %#', (detector, text) => {
    expect(findings(detector, text)).toEqual([]);
  });

  it('doubt a word of many meanings unless its neighbourhood is clinical', () => {
    expect(findings(treatment, 'What a shot from half court!')).toEqual([]);
    expect(findings(treatment, 'The nurse gave him a quick shot.')).toContain('treatment: shot');
  });

  it('never overlap within a type', () => {
    const text = 'Breast cancer surgery, then breast cancer chemo at the cancer center.';
    expect(findings(condition, text)).toEqual(['cancer: Breast cancer', 'cancer: breast cancer']);
  });
});
