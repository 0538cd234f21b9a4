// Only this file must be readable by an old Node; everything else loads after the check.
var version = process.versions.node.split(".");
var major = Number(version[0]);
var minor = Number(version[1]);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Cauce needs Node 20.9 or newer, and this is Node ${process.versions.node}.`);
  process.exit(1);
} else {
  import("./launcher/main.mjs").then((launcher) => launcher.main(process.argv.slice(2)));
}
