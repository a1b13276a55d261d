/** Checks what the system must provide and, where apt may be used, installs what is missing. */
import { hasApt, install, isRoot } from './apt.mjs';
import { requirements } from './requirements.mjs';
import { Failure } from './shell.mjs';

/** The places of all tools by name. */
export function findSystemTools({ test }) {
  const needed = requirements.filter((requirement) => test || !requirement.test);
  const places = new Map();
  const look = () => {
    for (const { name, find } of needed) if (!places.get(name)) places.set(name, find());
    return needed.filter(({ name }) => !places.get(name));
  };

  let missing = look();
  if (missing.length > 0 && hasApt() && isRoot()) {
    install([...new Set(missing.flatMap(({ packages }) => packages))]);
    missing = look();
  }
  if (missing.length > 0) {
    const texts = missing.map(({ text }) => text).join(', ');
    const packages = [...new Set(missing.flatMap((requirement) => requirement.packages))].join(' ');
    const hint = hasApt() ? ` (as root: apt-get install ${packages})` : '';
    throw new Failure(`setup: please install ${texts}${hint}`);
  }
  return Object.fromEntries([...places].filter(([, place]) => typeof place === 'string'));
}
