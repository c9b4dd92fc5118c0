/** better-sqlite3 crashes without a word on an older Node, so the version is asked before it is loaded. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Countersign needs Node 22.18 or newer; this is ${process.versions.node}. Start it by npm: npm start`,
  );
  process.exit(1);
}
