// A changeset that names a package which is bundled into the published program must name the
// program as well, because changesets does not bump a dependent for a devDependency.
import { readdirSync, readFileSync } from "node:fs";

const PROGRAM = "pilotty";
const BUNDLED = /^["']?@pilotty\/(?!testkit)/m;

const offenders = readdirSync(".changeset")
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .filter((file) => {
    const [, frontMatter = ""] = readFileSync(`.changeset/${file}`, "utf8").split(/^---$/m);
    const namesProgram = new RegExp(`^["']?${PROGRAM}["']?:`, "m").test(frontMatter);
    return BUNDLED.test(frontMatter) && !namesProgram;
  });

for (const file of offenders) {
  console.error(`.changeset/${file}: names a bundled package, so it must name ${PROGRAM} too`);
}
process.exit(offenders.length === 0 ? 0 : 1);
