import type { Detector, Scene } from '../../src/detectors/detector.js';
import type { EntityType } from '../../src/detectors/entity.js';
import type { Disclosure } from '../../src/disclosure/disclosure.js';
import { shippedModels } from '../../src/disclosure/models.js';
import { Analysis } from '../../src/linter/analysis.js';
import type { RoledEntity } from '../../src/roles/role.js';
import type { Stopwatch } from './stopwatch.js';

/** Types whose roles the reading of what is disclosed has asked for; it asks for the same ones of every post. */
const readTypes = new Set<EntityType>();

/** Everything known of a post, with the time it took to find out by stage. */
export class TimedAnalysis extends Analysis {
  private isReading = false;
  private isRead = false;

  constructor(
    scene: Scene,
    private readonly watch: Stopwatch,
  ) {
    const heard: Scene = {
      ...scene,
      entities: (type) => {
        if (this.isReading) readTypes.add(type);
        return scene.entities(type);
      },
    };
    super(heard, shippedModels, () => ({ today: '2024-01-01' }));
  }

  override entities(...types: EntityType[]): readonly RoledEntity[] {
    return this.watch.run('roles', () => super.entities(...types));
  }

  override get disclosure(): Disclosure {
    if (this.isRead) return super.disclosure;
    this.isRead = true;
    // Roles that are given before are not given while the clock of the disclosure runs.
    for (const type of readTypes) this.entities(type);
    this.isReading = true;
    const disclosure = this.watch.run('disclosure', () => super.disclosure);
    this.isReading = false;
    return disclosure;
  }
}

/** Detectors each on a clock of its own. */
export function timedDetectors(detectors: readonly Detector[], watch: Stopwatch): Detector[] {
  return detectors.map((detector) => ({
    name: detector.name,
    types: detector.types,
    detect: (scene) => watch.run(`detector ${detector.name}`, () => detector.detect(scene)),
  }));
}
