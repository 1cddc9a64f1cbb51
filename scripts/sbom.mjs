/**
 * `npm run sbom`: prints the bill of materials of what is installed with the linter, in CycloneDX 1.5
 * (https://cyclonedx.org/docs/1.5/json/), made of the lock file alone: the same packages have the same bill. npm's own
 * `npm sbom --omit dev` leaves out packages that are needed for development too.
 */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(
  ([path, one]) => path !== '' && !one.dev && !one.devOptional,
);
const paths = new Set(installed.map(([path]) => path));
const root = packages[''];

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const refOf = (path) =>
  path === '' ? purl(root.name, root.version) : purl(nameOf(path), packages[path].version);

/** The folder of a package that another requires: beside it, or in a folder above. */
function resolved(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (paths.has(candidate)) return candidate;
    if (folder === '') return undefined;
  }
}

function edgesOf([path, { dependencies = {}, optionalDependencies = {} }]) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  const found = names.map((name) => resolved(path, name)).filter((one) => one !== undefined);
  return { ref: refOf(path), dependsOn: [...new Set(found.map(refOf))].sort() };
}

const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': refOf(''),
      name: root.name,
      version: root.version,
      purl: refOf(''),
      licenses: [{ license: { id: root.license } }],
    },
  },
  components: installed.map(([path, { version, license, integrity }]) => {
    const [algorithm, digest] = integrity.split('-');
    return {
      type: 'library',
      'bom-ref': refOf(path),
      name: nameOf(path),
      version,
      purl: refOf(path),
      licenses: [{ license: { id: license } }],
      hashes: [
        { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
      ],
    };
  }),
  dependencies: [['', root], ...installed].map(edgesOf),
};
console.log(JSON.stringify(bill, null, 2));
