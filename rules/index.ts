import type { AnyRule } from '../src/linter/rule.js';
import { rule as noPatientName } from './no-patient-name/index.js';
import { rule as noPatientInitials } from './no-patient-initials/index.js';
import { rule as noPatientDate } from './no-patient-date/index.js';
import { rule as noAgeOver89 } from './no-age-over-89/index.js';
import { rule as noPatientGeography } from './no-patient-geography/index.js';
import { rule as noPersonalPhone } from './no-personal-phone/index.js';
import { rule as noPersonalEmail } from './no-personal-email/index.js';
import { rule as noSsn } from './no-ssn/index.js';
import { rule as noRecordNumber } from './no-record-number/index.js';
import { rule as noPlanOrAccountNumber } from './no-plan-or-account-number/index.js';
import { rule as noVehicleOrDeviceId } from './no-vehicle-or-device-id/index.js';
import { rule as noIpAddress } from './no-ip-address/index.js';
import { rule as noPersonalUrlOrHandle } from './no-personal-url-or-handle/index.js';
import { rule as noRoomOrBed } from './no-room-or-bed/index.js';
import { rule as noIdentifiedHealthInfo } from './no-identified-health-info/index.js';
import { rule as noRelativeOrEmployerIdentifier } from './no-relative-or-employer-identifier/index.js';
import { rule as noIdentifyingHashtag } from './no-identifying-hashtag/index.js';
import { rule as noSensitiveConditionLink } from './no-sensitive-condition-link/index.js';
import { rule as noRelationshipConfirmation } from './no-relationship-confirmation/index.js';
import { rule as noCareDetailInReply } from './no-care-detail-in-reply/index.js';
import { rule as noReviewerUnmasking } from './no-reviewer-unmasking/index.js';
import { rule as noPresenceDisclosure } from './no-presence-disclosure/index.js';
import { rule as noPatientMentionOrTag } from './no-patient-mention-or-tag/index.js';
import { rule as noCaseNarrative } from './no-case-narrative/index.js';
import { rule as noCareTimeframe } from './no-care-timeframe/index.js';
import { rule as noQuasiIdentifierCluster } from './no-quasi-identifier-cluster/index.js';
import { rule as noUniqueOrPublicizedEvent } from './no-unique-or-publicized-event/index.js';
import { rule as noPseudoAnonymization } from './no-pseudo-anonymization/index.js';
import { rule as noDeceasedPatientInfo } from './no-deceased-patient-info/index.js';
import { rule as noDisparagingLanguage } from './no-disparaging-language/index.js';
import { rule as noIndividualMedicalAdvice } from './no-individual-medical-advice/index.js';
import { rule as noUnsecuredCareChannel } from './no-unsecured-care-channel/index.js';
import { rule as requireGeneralInfoDisclaimer } from './require-general-info-disclaimer/index.js';
import { rule as noPhiSolicitation } from './no-phi-solicitation/index.js';
import { rule as noReviewIncentive } from './no-review-incentive/index.js';
import { rule as noPatientImage } from './no-patient-image/index.js';
import { rule as noIdentifyingAltText } from './no-identifying-alt-text/index.js';
import { rule as noGeotag } from './no-geotag/index.js';
import { rule as noPhiInMediaOrFilename } from './no-phi-in-media-or-filename/index.js';
import { rule as requireAuthorization } from './require-authorization/index.js';
import { rule as validAuthorizationScope } from './valid-authorization-scope/index.js';
import { rule as noInformalConsent } from './no-informal-consent/index.js';
import { rule as noRepostWithoutAuthorization } from './no-repost-without-authorization/index.js';
import { rule as noOutcomeGuarantee } from './no-outcome-guarantee/index.js';
import { rule as noPhiInUrl } from './no-phi-in-url/index.js';

/** The rule catalogue. Where two rules report the same words equally, the one that stands first here says it. */
export const rules: readonly AnyRule[] = [
  noPatientName,
  noPatientInitials,
  noPatientDate,
  noAgeOver89,
  noPatientGeography,
  noPersonalPhone,
  noPersonalEmail,
  noSsn,
  noRecordNumber,
  noPlanOrAccountNumber,
  noVehicleOrDeviceId,
  noIpAddress,
  noPersonalUrlOrHandle,
  noRoomOrBed,
  noIdentifiedHealthInfo,
  noRelativeOrEmployerIdentifier,
  noIdentifyingHashtag,
  noSensitiveConditionLink,
  noRelationshipConfirmation,
  noCareDetailInReply,
  noReviewerUnmasking,
  noPresenceDisclosure,
  noPatientMentionOrTag,
  noCaseNarrative,
  noCareTimeframe,
  noQuasiIdentifierCluster,
  noUniqueOrPublicizedEvent,
  noPseudoAnonymization,
  noDeceasedPatientInfo,
  noDisparagingLanguage,
  noIndividualMedicalAdvice,
  noUnsecuredCareChannel,
  requireGeneralInfoDisclaimer,
  noPhiSolicitation,
  noReviewIncentive,
  noPatientImage,
  noIdentifyingAltText,
  noGeotag,
  noPhiInMediaOrFilename,
  requireAuthorization,
  validAuthorizationScope,
  noInformalConsent,
  noRepostWithoutAuthorization,
  noOutcomeGuarantee,
  noPhiInUrl,
];
