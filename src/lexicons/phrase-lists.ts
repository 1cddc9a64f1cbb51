import biometrics from './phrases/biometrics.txt';
import carePlaces from './phrases/care-places.txt';
import handleCues from './phrases/handle-cues.txt';
import vehicles from './phrases/vehicles.txt';
import numberWords from './phrases/number-words.txt';
import ageCues from './phrases/age-cues.txt';
import ageWords from './phrases/age-words.txt';
import conditions from './phrases/conditions.txt';
import treatments from './phrases/treatments.txt';
import medications from './phrases/medications.txt';
import tests from './phrases/tests.txt';
import careEvents from './phrases/care-events.txt';
import units from './phrases/units.txt';
import payment from './phrases/payment.txt';
import clinicalCues from './phrases/clinical-cues.txt';
import wordnetConditions from './data/conditions.txt';
import wordnetMedications from './data/medications.txt';
import wordnetProcedures from './data/procedures.txt';
import dateWords from './phrases/date-words.txt';
import hotlines from './phrases/hotlines.txt';
import digitWords from './phrases/digit-words.txt';
import idLabels from './phrases/id-labels.txt';
import occupations from './data/occupations.txt';
import relationships from './phrases/relationships.txt';
import relationshipHints from './phrases/relationship-hints.txt';
import persons from './phrases/persons.txt';
import kin from './phrases/kin.txt';
import timeframes from './phrases/timeframes.txt';
import uniqueness from './phrases/uniqueness.txt';
import whereabouts from './phrases/whereabouts.txt';
import trades from './phrases/trades.txt';
import images from './phrases/images.txt';
import media from './phrases/media.txt';
import consent from './phrases/consent.txt';
import solicitation from './phrases/solicitation.txt';
import advice from './phrases/advice.txt';
import channels from './phrases/channels.txt';
import repost from './phrases/repost.txt';
import pseudoAnonymization from './phrases/pseudo-anonymization.txt';
import disparagement from './phrases/disparagement.txt';
import incentives from './phrases/incentives.txt';
import claims from './phrases/claims.txt';
import staffTitles from './phrases/staff-titles.txt';
import employment from './phrases/employment.txt';
import communityRoles from './phrases/community-roles.txt';
import hypothetical from './phrases/hypothetical.txt';
import invented from './phrases/invented.txt';
import genericSubjects from './phrases/generic-subjects.txt';
import negation from './phrases/negation.txt';
import replyCues from './phrases/reply-cues.txt';

import facilities from './phrases/facilities.txt';
/** Every word list by its name; the name is the file's. */
export const PHRASE_LISTS: Readonly<Record<string, string>> = {
  facilities,
  conditions,
  treatments,
  medications,
  tests,
  'care-events': careEvents,
  units,
  payment,
  'clinical-cues': clinicalCues,
  'wordnet-conditions': wordnetConditions,
  'wordnet-medications': wordnetMedications,
  'wordnet-procedures': wordnetProcedures,
  'id-labels': idLabels,
  'digit-words': digitWords,
  hotlines,
  'date-words': dateWords,
  occupations,
  relationships,
  'relationship-hints': relationshipHints,
  persons,
  kin,
  timeframes,
  uniqueness,
  whereabouts,
  trades,
  images,
  media,
  consent,
  solicitation,
  advice,
  channels,
  repost,
  'pseudo-anonymization': pseudoAnonymization,
  disparagement,
  incentives,
  claims,
  'staff-titles': staffTitles,
  employment,
  'community-roles': communityRoles,
  hypothetical,
  invented,
  'generic-subjects': genericSubjects,
  negation,
  'reply-cues': replyCues,
  'age-words': ageWords,
  'age-cues': ageCues,
  'number-words': numberWords,
  vehicles,
  'handle-cues': handleCues,
  'care-places': carePlaces,
  biometrics,
};
