import { account } from './account.js';
import { advice } from './advice.js';
import { age } from './age.js';
import { biometric } from './biometric.js';
import { careEvent } from './care-event.js';
import { channel } from './channel.js';
import { characteristic } from './characteristic.js';
import { claim } from './claim.js';
import { condition } from './condition.js';
import { consent } from './consent.js';
import { date } from './date.js';
import type { Detector } from './detector.js';
import { device } from './device.js';
import { disparagement } from './disparagement.js';
import { email } from './email.js';
import { facility } from './facility.js';
import { fax } from './fax.js';
import { geo } from './geo.js';
import { handle } from './handle.js';
import { hashtag } from './hashtag.js';
import { healthPlanId } from './health-plan-id.js';
import { image } from './image.js';
import { incentive } from './incentive.js';
import { ip } from './ip.js';
import { kin } from './kin.js';
import { license } from './license.js';
import { location } from './location.js';
import { media } from './media.js';
import { medication } from './medication.js';
import { mrn } from './mrn.js';
import { name } from './name.js';
import { otherId } from './other-id.js';
import { payment } from './payment.js';
import { person } from './person.js';
import { phone } from './phone.js';
import { pseudoAnonymization } from './pseudo-anonymization.js';
import { relationship } from './relationship.js';
import { repost } from './repost.js';
import { solicitation } from './solicitation.js';
import { ssn } from './ssn.js';
import { test } from './test.js';
import { timeframe } from './timeframe.js';
import { treatment } from './treatment.js';
import { unit } from './unit.js';
import { url } from './url.js';
import { vehicle } from './vehicle.js';

/** Every built-in detector. A detector runs only when a rule, or another detector, asks for its entities. */
export const DETECTORS: readonly Detector[] = [
  account,
  advice,
  age,
  biometric,
  careEvent,
  channel,
  characteristic,
  claim,
  condition,
  consent,
  date,
  device,
  disparagement,
  email,
  facility,
  fax,
  geo,
  handle,
  hashtag,
  healthPlanId,
  image,
  incentive,
  ip,
  kin,
  license,
  location,
  media,
  medication,
  mrn,
  name,
  otherId,
  payment,
  person,
  phone,
  pseudoAnonymization,
  relationship,
  repost,
  solicitation,
  ssn,
  test,
  timeframe,
  treatment,
  unit,
  url,
  vehicle,
];
