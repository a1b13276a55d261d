/** Debian's and Ubuntu's package manager: system packages, and downloads from another release. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, probe, quietly, retry, say, which } from './shell.mjs';

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const aptGet = (args, options = {}) =>
  quietly('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env: environment, ...options });

export const hasApt = () => Boolean(which('apt-get') && which('dpkg'));
export const isRoot = () => process.getuid?.() === 0;

/** Installs system packages; the package lists are refreshed first. */
export function install(packages) {
  say(`setup: installing ${packages.join(' ')}`);
  retry(3, () => {
    aptGet(['update']);
    aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  });
}

function osRelease() {
  const text = readFileSync('/etc/os-release', 'utf8');
  const pairs = [...text.matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, key, value]) => [key, value]);
  return Object.fromEntries(pairs);
}

/** The mirror from which this machine gets its own release. */
function mirror(codename) {
  const format = '$(REPO_URI) $(RELEASE)';
  const targets = probe('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  const own = (targets ?? '').split('\n').find((line) => line.endsWith(` ${codename}`));
  if (!own) throw new Failure('setup: no apt source for this release found');
  return own.split(' ')[0];
}

/**
 * Options for apt-get that read one release with lists of their own, in `folder`: the system's
 * sources stay as they are, and no root is needed.
 */
export function privateSource(folder) {
  const { ID, VERSION_CODENAME } = osRelease();
  const release = ID === 'debian' ? 'trixie' : VERSION_CODENAME;
  const components = ID === 'debian' ? 'main' : 'main universe';
  const keyring = `/usr/share/keyrings/${ID}-archive-keyring.gpg`;
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  const line = `${signed}${mirror(VERSION_CODENAME)} ${release} ${components}`;

  for (const part of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  const list = join(folder, 'sources.list');
  writeFileSync(list, `deb ${line}\ndeb-src ${line}\n`);
  const settings = {
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'Acquire::Languages': 'none',
    'APT::Sandbox::User': isRoot() ? 'root' : '',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  retry(3, () => aptGet([...options, 'update']));
  return {
    release,
    /** Runs an apt-get download command; the files land in `folder`. */
    fetch: (...args) => retry(3, () => aptGet([...options, ...args], { cwd: folder })),
  };
}
