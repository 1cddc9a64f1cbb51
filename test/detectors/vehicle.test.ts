import { describe, expect, it } from '@jest/globals';
import { vehicle } from '../../src/detectors/vehicle.js';
import { identifiers } from './sketch.js';

describe('vehicle', () => {
  it.each([
    ['Left in a silver Tacoma, TX RBZ-6038.', 'silver Tacoma, TX RBZ-6038'],
    ['Owner of plate KLV 6038, your lights are on', 'KLV 6038'],
    ['license plate: 4HWD605', '4HWD605'],
    ['VIN 1M8GDM9AXKP042788 was towed', '1M8GDM9AXKP042788'],
    ['she parked her dark green Bronco', 'dark green Bronco'],
    ['vanity plate LIPSTK2 again', 'LIPSTK2'],
  ])('takes %s', (text, value) => expect(identifiers(vehicle, text)).toEqual([value]));

  it.each([
    'Our silver award goes to the night shift.',
    'A plate of vegetables has 200 calories.',
    'Ford Hall is open.',
    'Tag 3 friends below!',
    'Blood tests for 4 people',
    'Tesla opened a plant in 2022.',
  ])('leaves %s', (text) => expect(identifiers(vehicle, text)).toEqual([]));
});
