import { describe, expect, it } from '@jest/globals';
import { careEventDetector } from '../../src/detectors/care-event.js';
import { conditionDetector } from '../../src/detectors/condition.js';
import type { Detector } from '../../src/detectors/detector.js';
import { medicationDetector } from '../../src/detectors/medication.js';
import { paymentDetector } from '../../src/detectors/payment.js';
import { testDetector } from '../../src/detectors/test.js';
import { treatmentDetector } from '../../src/detectors/treatment.js';
import { unitDetector } from '../../src/detectors/unit.js';
import { findings } from './health-scene.js';

const TAKES: readonly (readonly [Detector, string, string])[] = [
  [conditionDetector, 'Her lymphoma returned in June.', 'cancer: lymphoma'],
  [conditionDetector, 'He lives with T2DM and takes the bus.', 'endocrine: T2DM'],
  [conditionDetector, 'Grandpa had water on the lungs again.', 'respiratory: water on the lungs'],
  [conditionDetector, 'They treated his gonorrhea.', 'hiv-sti: gonorrhea'],
  [conditionDetector, 'He has been clean for 90 days.', 'substance-use: been clean for 90 days'],
  [conditionDetector, "Parkinson's slowed her hands.", "neuro: Parkinson's"],
  [conditionDetector, "A child with Crohn's disease.", "gi: Crohn's disease"],
  [conditionDetector, 'Coded as F84.0 on the form.', 'code: F84.0'],
  [conditionDetector, 'Two fractures and a laceration.', 'injury: laceration'],
  [conditionDetector, 'A rare case of sialadenosis.', 'other: sialadenosis'],
  [conditionDetector, 'That baby bump is adorable.', 'pregnancy: baby bump'],
  [treatmentDetector, 'She finished chemo today.', 'cancer: chemo'],
  [treatmentDetector, 'He is back from dialysis.', 'dialysis: dialysis'],
  [treatmentDetector, 'A septorhinoplasty went well.', 'surgery: septorhinoplasty'],
  [treatmentDetector, 'The dentist seated her crown.', 'dental: crown'],
  [treatmentDetector, 'A Foley catheter was placed.', 'life-support: Foley catheter'],
  [treatmentDetector, 'Whipple procedure on Monday.', 'surgery: Whipple procedure'],
  [medicationDetector, 'Started on Ozempic last month.', 'drug: Ozempic'],
  [medicationDetector, 'He got 20 mg twice.', 'dose: 20 mg'],
  [medicationDetector, 'She takes 12 units of insulin.', 'dose: 12 units'],
  [medicationDetector, 'Switched to fexaprazole.', 'drug: fexaprazole'],
  [medicationDetector, 'Back on methadone.', 'substance-use: methadone'],
  [testDetector, 'With an A1c of 9 you need help.', 'lab: A1c of 9'],
  [testDetector, 'Came in with K 5.8 and no symptoms.', 'lab: K 5.8'],
  [testDetector, 'Her BP 160 over 98 scared us.', 'vital: BP 160 over 98'],
  [testDetector, 'His mammogram was fine.', 'imaging: mammogram'],
  [testDetector, 'The Babinski sign was present.', 'sign: Babinski sign'],
  [careEventDetector, 'She was discharged on Sunday.', 'discharge: discharged'],
  [careEventDetector, 'He rang the bell this noon.', 'milestone: rang the bell'],
  [careEventDetector, 'She lost her battle last night.', 'death: lost her battle'],
  [careEventDetector, 'He is not with us any more.', 'death: is not with us any more'],
  [careEventDetector, 'Another no-show at nine.', 'no-show: no-show'],
  [unitDetector, 'Our NICU team is proud.', 'intensive: NICU'],
  [unitDetector, 'He waited in the ER.', 'emergency: the ER'],
  [unitDetector, 'Nurses of 5 West rock.', 'ward: 5 West'],
  [paymentDetector, 'Your balance of $640 is past due.', 'amount: $640'],
  [paymentDetector, 'Medicaid would not pay.', 'insurance: Medicaid'],
];

const LEAVES: readonly (readonly [Detector, string])[] = [
  [conditionDetector, 'Join our heart walk on Saturday.'],
  [conditionDetector, 'A stroke of luck for the bake sale.'],
  [conditionDetector, 'Closed on Labor Day.'],
  [conditionDetector, 'The aroma of fresh bread.'],
  [treatmentDetector, 'Brace yourself for snow.'],
  [treatmentDetector, 'CALL OR TEXT TODAY.'],
  [medicationDetector, 'Trivia night, 20 teams.'],
  [testDetector, 'The parade is on 5/20.'],
  [careEventDetector, 'Free food delivery this week.'],
  [careEventDetector, 'Visit our website.'],
  [unitDetector, 'Call or text Ed for tickets.'],
  [paymentDetector, 'Tickets cost $15 at the door.'],
];

describe('the detectors of health, care and payment', () => {
  it.each(TAKES)('take a term: %#', (detector, text, expected) => {
    expect(findings(detector, text)).toContain(expected);
  });

  it.each(LEAVES)('leave what is none: %#', (detector, text) => {
    expect(findings(detector, text)).toEqual([]);
  });

  it('doubt a word of many meanings unless its neighbourhood is clinical', () => {
    expect(findings(treatmentDetector, 'What a shot from half court!')).toEqual([]);
    expect(findings(treatmentDetector, 'The nurse gave him a quick shot.')).toContain('treatment: shot');
  });

  it('never overlap within a type', () => {
    const text = 'Breast cancer surgery, then breast cancer chemo at the cancer center.';
    expect(findings(conditionDetector, text)).toEqual(['cancer: Breast cancer', 'cancer: breast cancer']);
  });
});
