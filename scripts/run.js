// Runs a script of the project on the project's own Node: `node scripts/run.js FILE ...`.
import { installPackages, runOnOwnNode } from "./prepare-checkout.js";

installPackages();
process.exit(runOnOwnNode(process.argv.slice(2)));
