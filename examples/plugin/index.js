// @ts-check
import { definePlugin } from 'phi-lint';
import { chartNumber } from './detectors/chart-number.js';
import { ward } from './detectors/ward.js';
import { intranet } from './readers/intranet.js';
import { noWardNickname } from './rules/no-ward-nickname.js';

export default definePlugin({
  name: 'riverbend',
  detectors: [chartNumber, ward],
  rules: [noWardNickname],
  presets: { drafts: { 'no-record-number': 'error', 'riverbend-no-ward-nickname': 'error' } },
  readers: [intranet],
});
