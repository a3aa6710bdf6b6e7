// Runs on any Node, so it is JavaScript: the scripts are TypeScript, which the `node` of the devDependencies takes as it is.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  const cause = 'the package node is not set up, as after npm ci --ignore-scripts';
  process.stderr.write(
    `This needs Node 22.18 or later and runs on ${process.version}: ${cause}. Run: npm rebuild node\n`,
  );
  process.exit(1);
}
