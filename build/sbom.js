// @ts-check
// dist/bom.cdx.json: the packages inside the program as a list that machines read, in CycloneDX 1.6. The list has no date and no serial number,
// so that two builds of one state of the source are equal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { packagesInside } from './licences.js';

/** @typedef {import('@cyclonedx/cyclonedx-library').Models.Component} Component */

// An expression such as `(MIT OR Apache-2.0)` is written as it stands: nothing here needs to know its parts.
const licences = new Contrib.License.Factories.LicenseFactory(() => undefined);
const builder = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  licences,
);

/**
 * A package as a component, with its address among packages as purl.
 * @param {string} folder
 * @param {import('@cyclonedx/cyclonedx-library').Enums.ComponentType} type
 */
const componentIn = (folder, type) => {
  const card = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const component = builder.makeComponent(card, type);
  if (component === undefined) throw new Error(`${folder}/package.json has no name`);
  component.purl = `pkg:npm/${card.name.replace('@', '%40')}@${card.version}`;
  component.bomRef.value = component.purl;
  return component;
};

/**
 * Node as a component, for an executable that has it inside.
 * @param {string} version such as `24.21.0`
 */
const nodeOf = (version) => {
  const purl = `pkg:generic/node@${version}`;
  const node = new Models.Component(Enums.ComponentType.Platform, 'node', {
    version,
    purl,
    cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`,
    licenses: new Models.LicenseRepository([licences.makeFromString('MIT')]),
  });
  node.bomRef.value = purl;
  return node;
};

/**
 * The list of what is inside the program, in JSON.
 * @param {readonly string[]} inputs paths of the bundled files
 * @param {string | null} node version of Node, where it is shipped too
 */
export const sbomText = (inputs, node = null) => {
  const bom = new Models.Bom();
  const program = componentIn('.', Enums.ComponentType.Application);
  bom.metadata.component = program;
  const inside = packagesInside(inputs).map((folder) => componentIn(folder, Enums.ComponentType.Library));
  // A package may lie in several folders.
  const each = new Map([...inside, ...(node === null ? [] : [nodeOf(node)])].map((one) => [one.purl, one]));
  for (const component of each.values()) {
    bom.components.add(component);
    program.dependencies.add(component.bomRef);
  }
  const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalizer).serialize(bom, { sortLists: true, space: 1 })}\n`;
};
