import { account } from './account.js';
import type { Detector } from './detector.js';
import { device } from './device.js';
import { email } from './email.js';
import { fax } from './fax.js';
import { geo } from './geo.js';
import { healthPlanId } from './health-plan-id.js';
import { ip } from './ip.js';
import { license } from './license.js';
import { mrn } from './mrn.js';
import { phone } from './phone.js';
import { ssn } from './ssn.js';
import { url } from './url.js';

/** Every built-in detector. A detector runs only when a rule, or another detector, asks for its entities. */
export const DETECTORS: readonly Detector[] = [
  account,
  device,
  email,
  fax,
  geo,
  healthPlanId,
  ip,
  license,
  mrn,
  phone,
  ssn,
  url,
];
